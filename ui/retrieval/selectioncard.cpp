#include "ui/retrieval/selectioncard.h"

#include <utility>

#include <QComboBox>
#include <QPushButton>
#include <QToolButton>

#include "core/data/corpus.h"
#include "ui/frame/studio.h"
#include "ui/retrieval/selectionfigures.h"
#include "ui/retrieval/selectionmodel.h"
#include "ui/theme/number.h"
#include "ui/theme/theme.h"
#include "ui/widgets/label.h"
#include "ui/widgets/messagebar.h"
#include "ui/widgets/pageheader.h"

namespace tlm {
namespace {

constexpr std::size_t bins = 16;

/// Documents of all corpora of a selection; 0 if one is not there any more.
std::uint64_t documentsIn(const Workspace &workspace, const std::vector<std::string> &corpora)
{
    std::uint64_t sum = 0;
    for (const std::string &name : corpora) {
        const auto summary = summarizeCorpus(workspace, name);
        if (!summary)
            return 0;
        sum += summary->documents;
    }
    return sum;
}

} // namespace

SelectionCard::SelectionCard(Studio &studio, MessageBar *messages, QWidget *parent)
    : Card(tr("Selection"), parent), m_studio(studio), m_messages(messages), m_names(new QComboBox),
      m_documents(makeButton({}, tr("Show documents"),
                             tr("Opens the documents of the selection and those that were left out"))),
      m_fold(new QToolButton), m_bars(new QWidget), m_ranks(new BarChart(tr("Documents by best rank"))),
      m_scores(new BarChart(tr("Best scores"))), m_foundBy(new BarChart(tr("Found by"))),
      m_classes(new BarChart(tr("Found per class"))), m_corpora(new BarChart(tr("Per corpus"))),
      m_vocabulary(new BarChart(tr("Vocabulary covered")))
{
    describe(m_names, tr("Selection"), tr("The saved selection that is shown here"));
    m_fold->setIcon(theme().icon("down"));
    m_fold->setAutoRaise(true);
    m_fold->setCheckable(true);
    describe(m_fold, tr("Fold the bars"), tr("Shows or hides the bars of the selection"));
    titleRow()->addWidget(m_names);
    titleRow()->addWidget(m_documents);
    titleRow()->addWidget(m_fold);
    titleRow()->setContentsMargins(theme().space(12), theme().space(4), theme().space(12), theme().space(4));
    auto *row = new QHBoxLayout(m_bars);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(theme().space(24));
    for (BarChart *chart : {m_ranks, m_scores, m_foundBy, m_classes, m_corpora, m_vocabulary})
        row->addWidget(chart, 1);
    body()->addWidget(m_bars);
    connect(m_names, &QComboBox::textActivated, &studio, &Studio::setCurrentSelection);
    connect(m_documents, &QPushButton::clicked, this, [this] { Q_EMIT documentsRequested(m_shown); });
    connect(m_fold, &QToolButton::toggled, this, &SelectionCard::setFolded);
    connect(&studio, &Studio::selectionsChanged, this, &SelectionCard::refresh);
    connect(&studio, &Studio::currentSelectionChanged, this, &SelectionCard::refresh);
    setFolded(false);
    refresh();
}

void SelectionCard::setFolded(bool folded)
{
    m_bars->setVisible(!folded);
    m_fold->setIcon(theme().icon(folded ? "up" : "down"));
    body()->setContentsMargins(theme().space(12), 0, theme().space(12), folded ? 0 : theme().space(8));
    measure();
}

void SelectionCard::setCompact(bool compact)
{
    if (std::exchange(m_compact, compact) != compact)
        m_fold->setChecked(compact);
}

void SelectionCard::refresh()
{
    const QString name = m_studio.currentSelection();
    m_names->clear();
    m_names->addItems(m_studio.selections());
    m_names->setCurrentText(name);
    m_names->setVisible(!name.isEmpty());
    m_documents->setVisible(!name.isEmpty());
    m_fold->setVisible(!name.isEmpty());
    m_bars->setVisible(!name.isEmpty() && !m_fold->isChecked());
    if (name.isEmpty()) {
        m_shown.clear();
        return setHint(tr("Save a selection to see what it holds; trainings learn from it."));
    }
    if (name == m_shown)
        return;
    m_shown = name;
    const auto summary = summarizeSelection(m_studio.workspace(), name.toStdString());
    if (!summary)
        return m_messages->showError(summary.error());
    showSummary(*summary);
    load(name);
}

void SelectionCard::showSummary(const SelectionSummary &summary)
{
    const std::uint64_t all = documentsIn(m_studio.workspace(), summary.corpora);
    const QString share = all ? realText(100.0 * double(summary.documents) / double(all), 1) : QString("–");
    setHint(
        tr("%1 documents  ·  %2 words  ·  %3 % of the corpus  ·  %4 left out  ·  %5 texts without neighbours")
            .arg(countText(summary.documents), countText(summary.tokens), share, countText(summary.guarded),
                 countText(summary.queriesWithoutNeighbour)));
}

void SelectionCard::load(const QString &name)
{
    m_loading.run(
        m_studio.jobs(), {}, this,
        [workspace = m_studio.workspace(), name = name.toStdString()](ProgressSink &, std::stop_token) {
            return loadSelection(workspace, name);
        },
        [this](const Expected<Selection> &selection) {
            if (!selection)
                return m_messages->showError(selection.error());
            showFigures(*selection);
            measure();
        });
}

void SelectionCard::measure()
{
    if (m_shown.isEmpty() || m_measured == m_shown || m_fold->isChecked())
        return;
    m_measured = m_shown;
    for (BarChart *chart : {m_classes, m_vocabulary})
        chart->setBars({}, tr("being counted…"));
    m_measuring.run(
        m_studio.jobs(), {}, this,
        [workspace = m_studio.workspace(),
         name = m_shown.toStdString()](ProgressSink &, std::stop_token stop) -> Expected<CoverageFigures> {
            const auto opened = OpenSelection::open(workspace, name);
            if (!opened)
                return tl::unexpected(opened.error());
            return measureCoverage(opened->selection, opened->task, opened->corpora.indexes, stop)
                .map([&](const SelectionCoverage &coverage) {
                    return figuresOf(coverage, opened->task.labels);
                });
        },
        [this](const Expected<CoverageFigures> &coverage) { showCoverage(coverage); });
}

void SelectionCard::showCoverage(const Expected<CoverageFigures> &coverage)
{
    if (!coverage) {
        for (BarChart *chart : {m_classes, m_vocabulary})
            chart->setBars({}, tr("task or corpus is missing"));
        return;
    }
    m_classes->setBars(coverage->classes, coverage->classes.empty()
                                              ? tr("drawn at random")
                                              : tr("%n class(es)", nullptr, int(coverage->classes.size())));
    const double share = coverage->terms ? 100.0 * double(coverage->covered) / double(coverage->terms) : 0;
    m_vocabulary->setBars(coverage->vocabulary,
                          tr("%1 % of %2 terms").arg(realText(share, 1), countText(coverage->terms)));
}

void SelectionCard::showFigures(const Selection &selection)
{
    const SelectionFigures figures = figuresOf(selection, bins);
    const qulonglong lastRank = selection.summary.options.k;
    m_ranks->setBars(figures.ranks, tr("rank 1 to %1").arg(countText(lastRank)));
    m_scores->setBars(figures.scores, tr("median %1").arg(realText(figures.medianScore, 2)));
    m_foundBy->setBars(figures.foundBy, tr("1 to %1 or more texts").arg(countText(bins)));
    QStringList names;
    for (const Bar &bar : figures.corpora)
        names << bar.name;
    m_corpora->setBars(figures.corpora, names.join(", "));
}

} // namespace tlm
