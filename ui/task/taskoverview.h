#pragma once
#include <QWidget>

#include "core/data/task.h"

class QComboBox;

namespace tlm {

class Card;
class CellModel;
class FindingsView;
class LengthsCard;

/// What one should know of a task: examples by split and class, what looks wrong, and lengths.
class TaskOverview : public QWidget
{
    Q_OBJECT
public:
    explicit TaskOverview(QWidget *parent = nullptr);
    void showSummary(const TaskSummary &summary);
    /// Of a task that cannot be read nothing is known.
    void clear();
    FindingsView *findings() const { return m_findings; }
    LengthsCard *lengths() const { return m_lengths; }

Q_SIGNALS:
    /// Another score was chosen for the task.
    void metricChosen(tlm::TaskMetric metric);

private:
    QWidget *makeClasses();
    QLayout *makeScore();

    CellModel *m_classes;
    Card *m_classCard;
    QComboBox *m_metric;
    FindingsView *m_findings;
    LengthsCard *m_lengths;
};

} // namespace tlm
