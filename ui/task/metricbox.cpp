#include "ui/task/metricbox.h"

#include <QComboBox>
#include <QCoreApplication>

#include "ui/widgets/pageheader.h"

namespace tlm {
namespace {

class Words
{
    Q_DECLARE_TR_FUNCTIONS(tlm::MetricBox)
public:
    static QString metric(TaskMetric metric)
    {
        switch (metric) {
        case TaskMetric::MacroF1:
            return tr("Macro-F1");
        case TaskMetric::MicroF1:
            return tr("Micro-F1");
        case TaskMetric::Accuracy:
            return tr("Accuracy");
        }
        return {};
    }
    static QString proposed(const QString &metric) { return tr("%1 (usual for this task)").arg(metric); }
    static QString name() { return tr("Score"); }
    static QString help()
    {
        return tr(
            "What the task is judged by: macro-F1 counts every class alike, micro-F1 and accuracy every "
            "example. Runs made before keep the score they were made with.");
    }
};

} // namespace

QComboBox *makeMetricBox()
{
    auto *box = new QComboBox;
    for (const TaskMetric metric : {TaskMetric::MacroF1, TaskMetric::MicroF1, TaskMetric::Accuracy})
        box->addItem(Words::metric(metric), int(metric));
    describe(box, Words::name(), Words::help());
    return box;
}

TaskMetric metricOf(const QComboBox &box)
{
    return static_cast<TaskMetric>(box.currentData().toInt());
}

void setMetric(QComboBox &box, TaskMetric metric)
{
    box.setCurrentIndex(box.findData(int(metric)));
}

void proposeMetric(QComboBox &box, TaskMetric metric)
{
    for (int row = 0; row < box.count(); ++row) {
        const auto own = static_cast<TaskMetric>(box.itemData(row).toInt());
        box.setItemText(row, own == metric ? Words::proposed(Words::metric(own)) : Words::metric(own));
    }
}

} // namespace tlm
