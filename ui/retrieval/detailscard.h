#pragma once
#include <memory>

#include "ui/jobs/jobs.h"
#include "ui/widgets/card.h"

class QStackedLayout;
class QTabBar;

namespace tlm {

class ExplanationView;
class MarkedView;
class Ranking;
class Studio;
class TaskDrivenView;
struct TaskDrivenFacts;

/// A picked document closer: why it has its score, its whole text, and where the task comes in.
class DetailsCard : public Card
{
    Q_OBJECT
public:
    enum Part { Score, Document, TaskDriven };
    explicit DetailsCard(Studio &studio, QWidget *parent = nullptr);
    void show(const std::shared_ptr<const Ranking> &ranking, int row);
    void clear();
    void setFacts(const TaskDrivenFacts &facts);
    void setPart(Part part);

Q_SIGNALS:
    /// The facts of the method are looked at now.
    void factsWanted();

private:
    void showPart();
    void showTitle();
    void read();

    Studio &m_studio;
    std::shared_ptr<const Ranking> m_ranking;
    std::size_t m_row = 0;
    QTabBar *m_parts;
    QStackedLayout *m_stack;
    ExplanationView *m_explanation;
    MarkedView *m_document;
    TaskDrivenView *m_taskDriven;
    LatestJob m_job;
};

} // namespace tlm
