#include "ui/runs/advisorview.h"

#include <QComboBox>
#include <QFormLayout>

#include "core/history/publishedresults.h"
#include "ui/plot/plot.h"
#include "ui/runs/resulttable.h"
#include "ui/runs/runwords.h"
#include "ui/theme/number.h"
#include "ui/widgets/label.h"
#include "ui/widgets/pageheader.h"

namespace tlm {

namespace {

using Choices = std::vector<std::pair<QString, double>>;

QString choiceText(const QString &name, double flops)
{
    return AdvisorView::tr("%1: %2 FLOPs", "model and cost").arg(name, RunWords::scientific(flops));
}

/// The paper's costs are the same for all of its tasks.
Choices published(bool tlm)
{
    Choices choices;
    for (const Result &result : publishedResults("scierc"))
        if (QString::fromStdString(result.published).startsWith(QStringLiteral("TLM")) == tlm)
            choices.emplace_back(choiceText(resultName(result), result.flops), result.flops);
    return choices;
}

Choices ownResults(const std::vector<Run> &runs, Method method)
{
    Choices choices;
    for (const std::string &task : tasksWithResults(runs))
        for (const Result &result : resultsOf(runs, task))
            if (result.published.empty() && result.method == method && result.flops > 0)
                choices.emplace_back(choiceText(AdvisorView::tr("%1, %2, measured", "model and task")
                                                    .arg(resultName(result), QString::fromStdString(task)),
                                                result.flops),
                                     result.flops);
    return choices;
}

} // namespace

AdvisorView::AdvisorView(QWidget *parent)
    : Card(tr("From how many tasks on is pretraining cheaper?"), parent), m_tlm(new QComboBox),
      m_pretraining(new QComboBox), m_fineTuning(new QComboBox),
      m_advice(new Label({}, Theme::FontRole::Section)),
      m_formula(new Label({}, Theme::FontRole::Hint, Label::Tone::Muted)),
      m_plot(new Plot(tr("Cost by number of tasks")))
{
    describe(m_tlm, tr("TLM, a task"),
             tr("What one task costs from scratch: published, or measured in your runs."));
    describe(m_pretraining, tr("Pretraining, once"),
             tr("What the pretrained model costs that serves all tasks."));
    describe(
        m_fineTuning, tr("Fine-tuning, a task"),
        tr("What one task costs with the pretrained model: measured in your runs, or left out, as the paper "
           "does."));
    auto *form = new QFormLayout;
    form->setHorizontalSpacing(theme().space(12));
    for (QComboBox *box : {m_tlm, m_pretraining, m_fineTuning}) {
        box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
        box->setMinimumContentsLength(16);
        form->addRow(new Label(box->accessibleName()), box);
        connect(box, &QComboBox::activated, this, &AdvisorView::refresh);
    }
    m_advice->setWordWrap(true);
    m_formula->setWordWrap(true);
    auto *words = new QVBoxLayout;
    words->setSpacing(theme().space(8));
    words->addLayout(form);
    words->addWidget(m_advice);
    words->addWidget(m_formula);
    words->addStretch(1);
    auto *row = new QHBoxLayout;
    row->setSpacing(theme().space(24));
    row->addLayout(words, 4);
    row->addWidget(m_plot, 5);
    body()->addLayout(row, 1);
    m_plot->setAxisTitles(tr("Tasks"), tr("FLOPs"));
    setRuns({});
}

void AdvisorView::setRuns(const std::vector<const Run *> &runs)
{
    std::vector<Run> scored;
    for (const Run *run : runs)
        if (run->test)
            scored.push_back(*run);
    Choices tlm = ownResults(scored, Method::Tlm), tuning = ownResults(scored, Method::FineTune);
    const Choices paper = published(true);
    tlm.insert(tlm.end(), paper.begin(), paper.end());
    tuning.emplace_back(tr("left out"), 0);
    offer(m_tlm, tlm);
    offer(m_pretraining, published(false));
    offer(m_fineTuning, tuning);
    refresh();
}

void AdvisorView::offer(QComboBox *box, const Choices &choices)
{
    Choices offered;
    for (int i = 0; i < box->count(); ++i)
        offered.emplace_back(box->itemText(i), box->itemData(i).toDouble());
    if (offered == choices)
        return; // whoever chooses is not disturbed
    // The first is what is known best; it gives way to what is known better, but no choice does.
    const QString before = box->currentIndex() > 0 ? box->currentText() : QString();
    box->clear();
    for (const auto &[text, flops] : choices)
        box->addItem(text, flops);
    box->setCurrentIndex(std::max(0, box->findText(before)));
}

TrainingCosts AdvisorView::costs() const
{
    return {m_pretraining->currentData().toDouble(), m_fineTuning->currentData().toDouble(),
            m_tlm->currentData().toDouble()};
}

QString AdvisorView::advice() const
{
    return m_advice->text();
}

void AdvisorView::refresh()
{
    const TrainingCosts costs = this->costs();
    const auto tasks = breakEvenTasks(costs);
    m_advice->setText(
        !tasks ? tr("TLM stays cheaper, however many tasks there are.")
        : *tasks == 1
            ? tr("Pretraining is cheaper from the first task on.")
            : tr("Pretraining is cheaper from %1 tasks on; for fewer, TLM is.").arg(countText(*tasks)));
    m_formula->setText(
        tr("Break-even: pretraining / (TLM − fine-tuning) = %1 / (%2 − %3) tasks. Published FLOPs are "
           "those of Yao et al. 2022, Table 2.")
            .arg(RunWords::scientific(costs.pretraining), RunWords::scientific(costs.tlm),
                 RunWords::scientific(costs.fineTuning)));
    const double last = tasks ? std::max(2.0, 2.0 * static_cast<double>(*tasks)) : 100;
    Curve tlm{tr("TLM for each task"), {0, last}, {0, costByTlm(costs, last)}, 0};
    Curve pretraining{tr("Pretraining once, then fine-tuning"),
                      {0, last},
                      {costByPretraining(costs, 0), costByPretraining(costs, last)},
                      1,
                      Qt::DashLine};
    m_plot->setCurves({tlm, pretraining});
}

} // namespace tlm
