#include "ui/predict/judgedview.h"

#include <QCheckBox>
#include <QClipboard>
#include <QComboBox>
#include <QGuiApplication>
#include <QHeaderView>
#include <QLineEdit>
#include <QTableView>
#include <QVBoxLayout>

#include "ui/frame/studio.h"
#include "ui/predict/judgedmodel.h"
#include "ui/theme/number.h"
#include "ui/widgets/emptyhint.h"
#include "ui/widgets/filterfield.h"
#include "ui/widgets/label.h"
#include "ui/widgets/pageheader.h"
#include "ui/widgets/views.h"
#include "ui/widgets/wraplayout.h"

namespace tlm {

JudgedView::JudgedView(Studio &studio, QWidget *parent)
    : QWidget(parent), m_studio(studio), m_model(new JudgedModel(this)),
      m_table(makeTable(m_model, tr("Examples"),
                        tr("Examples of the split with what the model said; Enter or a double click predicts "
                           "one again, with all its classes.")))
{
    m_count = new Label;
    m_count->setTone(Label::Tone::Muted);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(theme().space(6));
    layout->addLayout(makeFilters());
    layout->addWidget(m_table, 1);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->horizontalHeader()->setStretchLastSection(true);
    m_table->setColumnWidth(JudgedModel::Number, theme().space(64));
    m_table->setColumnWidth(JudgedModel::Truth, theme().space(120));
    m_table->setColumnWidth(JudgedModel::Predicted, theme().space(140));
    m_table->setColumnWidth(JudgedModel::Probability, theme().space(130));
    addEmptyHint(m_table, tr("No example passes these filters."));
    buildActions();
    connect(m_table, &QTableView::activated, this, &JudgedView::chooseCurrent);
}

QLayout *JudgedView::makeFilters()
{
    m_order = new QComboBox;
    m_order->addItem(tr("Worst first"), int(ExampleFilter::Order::Worst));
    m_order->addItem(tr("Best first"), int(ExampleFilter::Order::Best));
    m_order->addItem(tr("As in the file"), int(ExampleFilter::Order::AsGiven));
    describe(m_order, tr("Order"), tr("By the probability that the model gave to the true class"));
    m_errors = new QCheckBox(tr("Errors only"));
    describe(m_errors, tr("Errors only"), tr("Leaves out what the model got right"));
    m_truth = makeClassBox(tr("True class"), tr("Shows examples of one true class"));
    m_predicted = makeClassBox(tr("Predicted class"), tr("Shows examples taken for one class"));
    m_words =
        makeFilterField("filter", tr("Filter by word"), tr("Shows texts that contain these characters"));
    m_words->setMinimumWidth(theme().space(120));
    auto *row = new WrapLayout;
    for (QWidget *widget :
         std::initializer_list<QWidget *>{m_order, m_truth, m_predicted, m_errors, m_words, m_count})
        row->addWidget(widget);
    for (QComboBox *box : {m_order, m_truth, m_predicted})
        connect(box, &QComboBox::currentIndexChanged, this, &JudgedView::apply);
    connect(m_errors, &QCheckBox::toggled, this, &JudgedView::apply);
    connect(m_words, &QLineEdit::textChanged, this, &JudgedView::apply);
    return row;
}

QComboBox *JudgedView::makeClassBox(const QString &name, const QString &help)
{
    auto *box = new QComboBox;
    box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    box->setMinimumContentsLength(12);
    describe(box, name, help);
    return box;
}

void JudgedView::buildActions()
{
    Actions &actions = m_studio.actions();
    QAction *predict = actions.add(this,
                                   {"predict.example", tr("Predict this example"),
                                    tr("Puts the picked example into the text field"), "predict"},
                                   [this] { chooseCurrent(); });
    QAction *copy = actions.add(
        this,
        {"predict.copyExample", tr("Copy text"), tr("Copies the whole text of the picked example"), "copy"},
        [this] {
            if (const QModelIndex current = m_table->currentIndex(); current.isValid())
                QGuiApplication::clipboard()->setText(
                    QString::fromStdString(joinedText(m_model->example(current.row()))));
        });
    m_table->addActions({predict, copy});
    m_table->setContextMenuPolicy(Qt::ActionsContextMenu);
}

void JudgedView::setJudgement(std::shared_ptr<const Judgement> judgement)
{
    m_judgement = std::move(judgement);
    fillClasses(m_truth, tr("All true classes"));
    fillClasses(m_predicted, tr("All predicted classes"));
    apply();
}

void JudgedView::fillClasses(QComboBox *box, const QString &all)
{
    const QSignalBlocker quiet(box);
    box->clear();
    box->addItem(all, -1);
    if (!m_judgement)
        return;
    for (std::size_t label = 0; label < m_judgement->task->labels.size(); ++label)
        box->addItem(QString::fromStdString(m_judgement->task->labels[label]), int(label));
}

void JudgedView::showCell(std::int32_t truth, std::int32_t predicted)
{
    const QSignalBlocker quiet(m_truth), alsoQuiet(m_predicted), quietToo(m_errors);
    m_truth->setCurrentIndex(m_truth->findData(truth));
    m_predicted->setCurrentIndex(m_predicted->findData(predicted));
    m_errors->setChecked(false);
    apply();
}

void JudgedView::focusFilter()
{
    m_words->setFocus();
    m_words->selectAll();
}

void JudgedView::apply()
{
    if (!m_judgement) {
        m_job.abandon();
        m_count->clear();
        return m_model->show(nullptr, {});
    }
    ExampleFilter filter;
    filter.order = static_cast<ExampleFilter::Order>(m_order->currentData().toInt());
    filter.errorsOnly = m_errors->isChecked();
    filter.truth = m_truth->currentData().toInt();
    filter.predicted = m_predicted->currentData().toInt();
    filter.words = m_words->text().toStdString();
    m_job.run(
        m_studio.jobs(), {}, this,
        [judgement = m_judgement, filter](ProgressSink &, std::stop_token stop) {
            return filterExamples(*judgement, filter, stop);
        },
        [this, judgement = m_judgement](std::vector<std::uint32_t> rows) {
            m_count->setText(
                tr("%1 of %2").arg(countText(rows.size()), countText(judgement->distributions.size())));
            m_model->show(judgement, std::move(rows));
            m_table->setCurrentIndex(m_model->index(0, 0));
        });
}

void JudgedView::chooseCurrent()
{
    if (const QModelIndex current = m_table->currentIndex(); current.isValid())
        Q_EMIT chosen(m_model->example(current.row()));
}

} // namespace tlm
