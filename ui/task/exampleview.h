#pragma once
#include <memory>

#include "core/data/task.h"
#include "ui/widgets/card.h"

class QComboBox;
class QLineEdit;
class QPlainTextEdit;
class QTableView;

namespace tlm {

class ExampleModel;

/// The rows of a task: split, class and word filters, a table, and the picked text in full.
class ExampleView : public Card
{
    Q_OBJECT
public:
    explicit ExampleView(QWidget *parent = nullptr);
    void setTask(std::shared_ptr<const Task> task);

private:
    void buildFilters();
    int widestClass() const;
    void applyFilter();
    void showPicked();

    ExampleModel *m_model;
    QComboBox *m_split, *m_class;
    QLineEdit *m_words;
    QTableView *m_table;
    QPlainTextEdit *m_text;
};

} // namespace tlm
