#pragma once
#include <QWidget>

#include "core/data/task.h"

namespace tlm {

class BarChart;
class CellModel;
class Card;
class Label;

/// What one should know of a task: examples by split and class, lengths, and what looks wrong.
class TaskOverview : public QWidget
{
    Q_OBJECT
public:
    explicit TaskOverview(QWidget *parent = nullptr);
    void showSummary(const TaskSummary &summary);
    void showStatistics(const TaskStatistics &statistics);

private:
    CellModel *m_classes;
    Card *m_classCard;
    BarChart *m_lengths;
    QWidget *m_warnings;
    Label *m_warningWords;
};

/// Sentences on duplicates, leaks and contradictions; empty if there is nothing to warn of.
QStringList taskWarnings(const TaskStatistics &statistics);

} // namespace tlm
