#pragma once
#include <memory>
#include <optional>

#include "core/data/task.h"
#include "ui/jobs/jobs.h"
#include "ui/widgets/card.h"

class QComboBox;
class QLineEdit;
class QListView;

namespace tlm {

class ExampleModel;
class Label;
class Studio;

/// The training texts of a task as a list, filtered by words and class.
class TextList : public Card
{
    Q_OBJECT
public:
    explicit TextList(Studio &studio, QWidget *parent = nullptr);
    void setTask(std::shared_ptr<const Task> task);
    const std::shared_ptr<const Task> &task() const { return m_task; }
    /// The picked example.
    std::optional<Example> example() const;
    /// Its number and class, for a title.
    QString name() const;
    /// Picks an example by its number in the training part; filters that hide it are cleared.
    void pick(std::uint32_t number);
    void focusFilter();

Q_SIGNALS:
    void picked();
    /// A person wants to search with this text, changed or not.
    void queryWanted(const QString &text);

private:
    void buildActions();
    void applyFilter();
    void showFound(std::optional<std::vector<std::uint32_t>> found);

    Studio &m_studio;
    ExampleModel *m_model;
    QLineEdit *m_filter;
    QComboBox *m_label;
    QListView *m_list;
    Label *m_nothing;
    std::shared_ptr<const Task> m_task;
    LatestJob m_filtering;
};

} // namespace tlm
