#pragma once
#include <memory>

#include "core/data/task.h"
#include "ui/widgets/card.h"

class QLineEdit;
class QListView;

namespace tlm {

class ExampleModel;

/// The training texts of a task as a list with a filter.
class TextList : public Card
{
    Q_OBJECT
public:
    explicit TextList(QWidget *parent = nullptr);
    void setTask(std::shared_ptr<const Task> task);
    /// The picked text; empty if none.
    QString text() const;
    /// Its number and class, for a title.
    QString name() const;
    QListView *view() const { return m_list; }
    QLineEdit *filter() const { return m_filter; }

Q_SIGNALS:
    void picked();

private:
    void applyFilter();
    void pickFirst();

    ExampleModel *m_model;
    QLineEdit *m_filter;
    QListView *m_list;
};

} // namespace tlm
