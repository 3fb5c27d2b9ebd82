#include "ui/retrieval/neighbourscard.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QListView>
#include <QSplitter>

#include "core/selection/trainingqueries.h"
#include "core/text/analyzer.h"
#include "ui/frame/studio.h"
#include "ui/retrieval/neighbourmodel.h"
#include "ui/retrieval/parameterfields.h"
#include "ui/retrieval/rankedlist.h"
#include "ui/theme/number.h"
#include "ui/theme/theme.h"

namespace tlm {
namespace {

/// Whether a list shows what it showed before, so that nobody loses the row that they read.
bool isSame(const std::shared_ptr<const Ranking> &before, const std::shared_ptr<const Ranking> &now)
{
    return before && now && before->query() == now->query() && before->neighbours() == now->neighbours();
}

} // namespace

NeighboursCard::NeighboursCard(Studio &studio, QWidget *parent)
    : Card(tr("Neighbours"), parent), m_studio(studio), m_parameters(new ParameterFields)
{
    setBodyMargins(false);
    auto *margin = new QVBoxLayout;
    margin->setContentsMargins(theme().space(12), 0, theme().space(12), theme().space(4));
    margin->addWidget(m_parameters);
    body()->addLayout(margin);
    buildLists();
    buildActions();
    connect(m_parameters, &ParameterFields::changed, this, &NeighboursCard::rank);
}

void NeighboursCard::buildLists()
{
    m_neighbours =
        new RankedList(m_studio, tr("Neighbours"), tr("The documents most like the picked text, best first"),
                       tr("The documents most like the picked text will be here."));
    m_random = new RankedList(m_studio, tr("Random documents"),
                              tr("As many documents drawn at random, with the scores they get"),
                              tr("Random documents will be here."));
    m_random->hide();
    auto *lists = new QSplitter;
    lists->setChildrenCollapsible(false);
    for (RankedList *list : {m_neighbours, m_random}) {
        lists->addWidget(list);
        connect(list, &RankedList::picked, this,
                [this, list](int row) { Q_EMIT picked(list->model()->ranking(), row); });
        connect(list, &RankedList::opened, this, &NeighboursCard::opened);
    }
    body()->addWidget(lists, 1);
}

void NeighboursCard::buildActions()
{
    Actions &actions = m_studio.actions();
    QAction *read =
        actions.add(this,
                    {"retrieval.readDocument", tr("Read whole document"),
                     tr("Shows the picked document below, with the words of the query marked"), "file"},
                    [this] { Q_EMIT opened(); });
    QAction *query = actions.add(this,
                                 {"retrieval.queryDocument", tr("Search with this document"),
                                  tr("Takes the picked document as the query"), "search"},
                                 [this] { withText([this](const QString &text) { setOwnQuery(text); }); });
    QAction *copy = actions.add(
        this, {"retrieval.copyDocument", tr("Copy document"), tr("Copies the whole picked document"), "copy"},
        [this] { withText([](const QString &text) { QGuiApplication::clipboard()->setText(text); }); });
    for (const RankedList *list : {m_neighbours, m_random}) {
        list->view()->addActions({read, query, copy});
        list->view()->setContextMenuPolicy(Qt::ActionsContextMenu);
    }
}

RankedList *NeighboursCard::active() const
{
    const bool random = m_random->isVisible() && (m_neighbours->isHidden() || m_random->view()->hasFocus());
    return random ? m_random : m_neighbours;
}

void NeighboursCard::withText(std::function<void(const QString &text)> act)
{
    const RankedList *list = active();
    if (list->row() < 0)
        return;
    m_reading.run(
        m_studio.jobs(), {}, this,
        [ranking = list->model()->ranking(), row = std::size_t(list->row())](
            ProgressSink &, std::stop_token) { return ranking->whole(row).text; },
        [act = std::move(act)](const QString &text) { act(text); });
}

void NeighboursCard::setCorpora(std::shared_ptr<const CorporaSet> corpora)
{
    m_corpora = std::move(corpora);
    rank();
}

void NeighboursCard::setGuard(std::shared_ptr<const LeakGuard> guard)
{
    m_guard = std::move(guard);
    rank();
}

void NeighboursCard::setSelection(std::shared_ptr<const SelectionIndex> selection)
{
    m_selection = std::move(selection);
    m_neighbours->model()->setSelection(m_selection);
    m_random->model()->setSelection(m_selection);
    showHint();
}

void NeighboursCard::setExample(std::optional<Example> example, const QString &name)
{
    m_example = std::move(example);
    m_name = name;
    rank();
}

void NeighboursCard::setOwnQuery(const QString &query)
{
    m_parameters->setOwnQuery(query);
}

void NeighboursCard::rank()
{
    m_neighbours->setVisible(m_parameters->showsNeighbours());
    m_random->setVisible(m_parameters->showsRandom());
    for (RankedList *list : {m_neighbours, m_random})
        list->setHeaded(m_parameters->showsRandom());
    const std::string own = m_parameters->ownQuery().toStdString();
    if (!m_corpora || (own.empty() && !m_example)) {
        m_job.abandon();
        return show({});
    }
    const Example asked = own.empty() ? *m_example : Example{own, {}, 0};
    m_job.run(
        m_studio.jobs(), {}, this,
        [request = RankRequest{m_corpora, m_guard, m_parameters->bm25(), m_parameters->k(), {}}, asked,
         queryText = m_parameters->queryText(),
         random = m_parameters->showsRandom()](ProgressSink &, std::stop_token) mutable {
            request.query = queryOf(asked, queryText);
            return Answer{Ranking::search(request), random ? Ranking::draw(request, 1) : nullptr,
                          analyze(request.query).size()};
        },
        [this](const Answer &answer) { show(answer); });
}

void NeighboursCard::show(const Answer &answer)
{
    const bool same = isSame(m_answer.neighbours, answer.neighbours);
    RankedList *list = m_parameters->showsNeighbours() ? m_neighbours : m_random;
    const int row = same ? std::max(0, list->row()) : 0;
    m_answer = answer;
    const bool any = answer.neighbours && !answer.neighbours->neighbours().empty();
    const float best = any ? answer.neighbours->neighbours().front().score : 0;
    m_neighbours->setRanking(answer.neighbours, best);
    m_random->setRanking(answer.drawn, best);
    if (!m_parameters->ownQuery().isEmpty())
        setTitle(tr("Neighbours of your own query"));
    else
        setTitle(m_name.isEmpty() ? tr("Neighbours")
                                  : tr("Neighbours of %1", "number and class of a text").arg(m_name));
    showHint();
    if (list->model()->rowCount() == 0)
        Q_EMIT cleared();
    list->view()->setCurrentIndex(list->model()->index(row));
}

QString NeighboursCard::whyNothing() const
{
    const auto limit = m_parameters->bm25().clauseLimit;
    if (limit && m_answer.words > *limit)
        return tr("This query has %1 words: with more than %2 the authors' pipeline finds nothing.")
            .arg(countText(m_answer.words), countText(*limit));
    return m_answer.words == 0 ? tr("There is no word to search for.")
                               : tr("No document shares a word with this text.");
}

void NeighboursCard::showHint()
{
    if (!m_answer.neighbours)
        return setHint({});
    if (m_answer.neighbours->neighbours().empty())
        return setHint(whyNothing());
    QStringList hints;
    if (m_selection)
        hints << tr("%1 of %2 are in %3", "neighbours, selection")
                     .arg(countText(qulonglong(held().first)),
                          countText(m_answer.neighbours->neighbours().size()),
                          QString::fromStdString(m_selection->selection().summary.name));
    if (m_parameters->queryText() == QueryText::Rake)
        hints << tr("Searched: %1").arg(QString::fromStdString(m_answer.neighbours->query()));
    setHint(hints.join("  ·  "));
}

std::pair<int, int> NeighboursCard::held() const
{
    std::pair<int, int> counts;
    if (!m_selection || !m_answer.neighbours)
        return counts;
    const Ranking &ranking = *m_answer.neighbours;
    for (std::size_t row = 0; row < ranking.neighbours().size(); ++row) {
        const auto member = m_selection->find(ranking.corpus(row), ranking.neighbours()[row].document);
        counts.first += member.selected != nullptr;
        counts.second += member.selected && member.selected->queries == 1;
    }
    return counts;
}

} // namespace tlm
