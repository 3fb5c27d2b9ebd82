#pragma once
#include <optional>

#include "core/data/task.h"
#include "ui/jobs/jobs.h"
#include "ui/retrieval/membership.h"
#include "ui/retrieval/ranking.h"
#include "ui/widgets/card.h"

namespace tlm {

class ParameterFields;
class RankedList;
class Studio;

/// The documents most like a text, beside random ones if wanted, and what is searched for and how.
class NeighboursCard : public Card
{
    Q_OBJECT
public:
    explicit NeighboursCard(Studio &studio, QWidget *parent = nullptr);
    const ParameterFields &parameters() const { return *m_parameters; }
    /// Missing corpora: nothing is searched.
    void setCorpora(std::shared_ptr<const CorporaSet> corpora);
    /// Marks what contains a dev or test text of the task.
    void setGuard(std::shared_ptr<const LeakGuard> guard);
    /// The saved selection that documents are looked up in.
    void setSelection(std::shared_ptr<const SelectionIndex> selection);
    /// The task text that is searched for, and how a title calls it.
    void setExample(std::optional<Example> example, const QString &name);
    void setOwnQuery(const QString &query);
    /// How many of the neighbours the selection holds, and how many of these no other text found.
    std::pair<int, int> held() const;

Q_SIGNALS:
    void picked(const std::shared_ptr<const tlm::Ranking> &ranking, int row);
    void cleared();
    /// A person wants to read a whole document.
    void opened();

private:
    struct Answer
    {
        std::shared_ptr<const Ranking> neighbours, drawn;
        std::size_t words = 0; ///< of the query
    };
    void buildLists();
    void buildActions();
    void rank();
    void show(const Answer &answer);
    void showHint();
    QString whyNothing() const;
    void withText(std::function<void(const QString &text)> act);
    RankedList *active() const;

    Studio &m_studio;
    std::shared_ptr<const CorporaSet> m_corpora;
    std::shared_ptr<const LeakGuard> m_guard;
    std::shared_ptr<const SelectionIndex> m_selection;
    std::optional<Example> m_example;
    QString m_name;
    Answer m_answer;
    ParameterFields *m_parameters;
    RankedList *m_neighbours, *m_random;
    LatestJob m_job, m_reading;
};

} // namespace tlm
