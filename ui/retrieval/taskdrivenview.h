#pragma once
#include <optional>

#include <QWidget>

#include "core/selection/selection.h"

namespace tlm {

class Label;

/// What the explanation of the method is filled with.
struct TaskDrivenFacts
{
    QString task;
    qulonglong texts = 0; ///< training texts
    QString text;         ///< the picked one, as titles call it
    qulonglong k = 0, documents = 0;
    std::optional<SelectionSummary> selection;
    int held = 0, alone = 0; ///< neighbours in the selection; of these, found by no other text
};

/// Where the task drives what is learnt, step by step, in the numbers of the moment.
class TaskDrivenView : public QWidget
{
    Q_OBJECT
public:
    explicit TaskDrivenView(QWidget *parent = nullptr);
    void show(const TaskDrivenFacts &facts);

private:
    Label *m_asks, *m_answers, *m_union, *m_training;
};

} // namespace tlm
