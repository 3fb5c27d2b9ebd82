#pragma once
#include <vector>

#include "ui/task/findings.h"
#include "ui/widgets/card.h"

namespace tlm {

/// The findings of a task as a list of sentences; those with examples have a button that shows them.
class FindingsView : public Card
{
    Q_OBJECT
public:
    explicit FindingsView(QWidget *parent = nullptr);
    void show(const std::vector<TaskFinding> &findings);
    void showBusy();

Q_SIGNALS:
    void rowsWanted(const tlm::RowQuery &query);
    void badRecordsWanted();

private:
    void clear();
    void add(const TaskFinding &finding);

    QVBoxLayout *m_rows;
};

} // namespace tlm
