#include "ui/retrieval/selectioncard.h"

#include <utility>

#include <QComboBox>
#include <QPushButton>
#include <QToolButton>

#include "ui/frame/studio.h"
#include "ui/retrieval/selectionfigures.h"
#include "ui/retrieval/selectionmodel.h"
#include "ui/retrieval/selectiontable.h"
#include "ui/retrieval/selectionwords.h"
#include "ui/theme/number.h"
#include "ui/theme/theme.h"
#include "ui/widgets/label.h"
#include "ui/widgets/messagebar.h"
#include "ui/widgets/pageheader.h"

namespace tlm {
namespace {

constexpr std::size_t bins = 16;

} // namespace

/// What is read of a selection in the background.
struct SelectionCard::Loaded
{
    std::uint64_t documentsInAll = 0;
    SelectionFigures figures;
    std::shared_ptr<const SelectionIndex> index;
};

SelectionCard::SelectionCard(Studio &studio, MessageBar *messages, QWidget *parent)
    : Card(tr("Selection"), parent), m_studio(studio), m_messages(messages), m_names(new QComboBox),
      m_documents(makeButton({}, tr("Show documents"),
                             tr("Opens the documents of the selection and those that were left out"))),
      m_all(makeButton({}, tr("All selections"),
                       tr("Opens the list of selections, to compare, rename and remove them"))),
      m_fold(new QToolButton), m_bars(new QWidget),
      m_made(new Label({}, Theme::FontRole::Hint, Label::Tone::Muted))
{
    buildTitle();
    buildBars();
    body()->addWidget(m_made);
    body()->addWidget(m_bars);
    m_made->setGivesWay();
    connect(m_names, &QComboBox::textActivated, &studio, &Studio::setCurrentSelection);
    connect(m_documents, &QPushButton::clicked, this, [this] { Q_EMIT documentsRequested(m_shown); });
    connect(m_all, &QPushButton::clicked, this, &SelectionCard::allRequested);
    connect(m_fold, &QToolButton::toggled, this, &SelectionCard::setFolded);
    connect(&studio, &Studio::selectionsChanged, this, &SelectionCard::refresh);
    connect(&studio, &Studio::currentSelectionChanged, this, &SelectionCard::refresh);
    setFolded(false);
    refresh();
}

void SelectionCard::buildTitle()
{
    describe(m_names, tr("Selection"), tr("The saved selection that is shown here"));
    m_fold->setIcon(theme().icon("down"));
    m_fold->setAutoRaise(true);
    m_fold->setCheckable(true);
    describe(m_fold, tr("Fold the bars"), tr("Shows or hides the bars of the selection"));
    for (QWidget *widget : std::initializer_list<QWidget *>{m_names, m_documents, m_all, m_fold})
        titleRow()->addWidget(widget);
    titleRow()->setContentsMargins(theme().space(12), theme().space(4), theme().space(12), theme().space(4));
}

void SelectionCard::buildBars()
{
    m_ranks = new BarChart(tr("Documents by best rank"));
    m_scores = new BarChart(tr("Best scores"));
    m_foundBy = new BarChart(tr("Found by"));
    m_classes = new BarChart(tr("Found per class"));
    m_corpora = new BarChart(tr("Per corpus"));
    m_vocabulary = new BarChart(tr("Vocabulary covered"));
    auto *row = new QHBoxLayout(m_bars);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(theme().space(24));
    for (BarChart *chart : {m_ranks, m_scores, m_foundBy, m_classes, m_corpora, m_vocabulary})
        row->addWidget(chart, 1);
}

void SelectionCard::setFolded(bool folded)
{
    m_bars->setVisible(!folded);
    m_made->setVisible(!folded);
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
    const bool any = !name.isEmpty();
    for (QWidget *widget : std::initializer_list<QWidget *>{m_names, m_documents, m_all, m_fold})
        widget->setVisible(any);
    for (QWidget *widget : {m_bars, static_cast<QWidget *>(m_made)})
        widget->setVisible(any && !m_fold->isChecked());
    if (name == m_shown && any)
        return;
    m_shown = name;
    m_measured.clear();
    if (any)
        return load(name);
    m_loading.abandon();
    showNone(tr("Save a selection to see what it holds; trainings learn from it."));
}

/// What stands here may be of the selection before.
void SelectionCard::showNone(const QString &why)
{
    m_measuring.abandon();
    m_measured = m_shown; // there is nothing to count
    m_made->setText({});
    m_made->setToolTip({});
    for (BarChart *chart : {m_ranks, m_scores, m_foundBy, m_classes, m_corpora, m_vocabulary})
        chart->setBars({}, {});
    setHint(why);
    Q_EMIT loaded(nullptr);
}

void SelectionCard::load(const QString &name)
{
    m_loading.run(
        m_studio.jobs(), {}, this,
        [workspace = m_studio.workspace(), name = name.toStdString()](ProgressSink &,
                                                                      std::stop_token) -> Expected<Loaded> {
            auto selection = loadSelection(workspace, name);
            if (!selection)
                return tl::unexpected(selection.error());
            Loaded loaded;
            loaded.documentsInAll = documentsIn(workspace, selection->summary.corpora);
            loaded.figures = figuresOf(*selection, bins);
            loaded.index = std::make_shared<const SelectionIndex>(
                std::make_shared<const Selection>(std::move(*selection)));
            return loaded;
        },
        [this](const Expected<Loaded> &loaded) {
            if (!loaded) {
                m_studio.recent().setFailed({"selection", m_shown});
                showNone(tr("This selection cannot be read."));
                return m_messages->showError(loaded.error());
            }
            showLoaded(*loaded);
            measure();
        });
}

void SelectionCard::showLoaded(const Loaded &read)
{
    const SelectionSummary &summary = read.index->selection().summary;
    const QString share = read.documentsInAll
                              ? realText(100.0 * double(summary.documents) / double(read.documentsInAll), 1)
                              : QString("–");
    setHint(tr("%1 documents  ·  %2 words  ·  %3 % of the corpus  ·  %4 texts without neighbours")
                .arg(countText(summary.documents), countText(summary.tokens), share,
                     countText(summary.queriesWithoutNeighbour)));
    m_made->setText(SelectionWords::options(summary.options) + "  ·  " + SelectionWords::leftOut(summary));
    m_made->setToolTip(m_made->text());
    showFigures(read.figures, summary);
    Q_EMIT loaded(read.index);
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
                                              ? tr("drawn, not searched for")
                                              : tr("%n class(es)", nullptr, int(coverage->classes.size())));
    const double share = coverage->terms ? 100.0 * double(coverage->covered) / double(coverage->terms) : 0;
    m_vocabulary->setBars(coverage->vocabulary,
                          tr("%1 % of %2 terms").arg(realText(share, 1), countText(coverage->terms)));
}

void SelectionCard::showFigures(const SelectionFigures &figures, const SelectionSummary &summary)
{
    const bool drawn = summary.options.selector != Selector::Bm25;
    if (drawn)
        for (BarChart *chart : {m_ranks, m_foundBy})
            chart->setBars({}, tr("drawn, not searched for"));
    else {
        m_ranks->setBars(figures.ranks, tr("rank 1 to %1").arg(countText(summary.options.k)));
        m_foundBy->setBars(figures.foundBy, tr("1 to %1 or more texts").arg(countText(bins)));
    }
    if (summary.options.selector == Selector::Random)
        m_scores->setBars({}, tr("drawn, not searched for"));
    else
        m_scores->setBars(figures.scores, tr("median %1").arg(realText(figures.medianScore, 2)));
    QStringList names;
    for (const Bar &bar : figures.corpora)
        names << bar.name;
    m_corpora->setBars(figures.corpora, names.join(", "));
}

} // namespace tlm
