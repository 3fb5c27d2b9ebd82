#pragma once
#include <memory>

#include "ui/jobs/jobs.h"
#include "ui/task/rowquery.h"
#include "ui/widgets/card.h"

class QComboBox;
class QLineEdit;
class QTableView;

namespace tlm {

class Label;
class ReadingPane;
class RowModel;
class Studio;

/// The examples of a task, however many: filters by split, class, words and what looks wrong, a table, and
/// the picked example in full.
class RowView : public Card
{
    Q_OBJECT
public:
    explicit RowView(Studio &studio, QWidget *parent = nullptr);
    void setRows(std::shared_ptr<const TaskRows> rows);
    /// Why there are none.
    void showProblem(const QString &sentence);
    /// The repeats that the filters know, once they are found.
    void setRepeats(std::vector<RepeatedExample> repeats);
    void showQuery(const RowQuery &query);
    QTableView *table() const { return m_table; }
    QLineEdit *words() const { return m_words; }
    /// The picked example's text; empty if none.
    QString pickedText() const;

private:
    QLayout *makeFilters();
    RowQuery query() const;
    void search();
    void showFound(const RowQuery &query, std::optional<std::vector<std::uint32_t>> found);
    void showPicked();
    void showExample(std::uint32_t number, const Expected<Example> &example);
    QString twinsText(Split split, std::uint32_t number) const;
    int widestClass() const;

    Studio &m_studio;
    RowModel *m_model;
    QComboBox *m_split, *m_set, *m_class;
    QLineEdit *m_words;
    QTableView *m_table;
    Label *m_nothing;
    ReadingPane *m_reading;
    std::shared_ptr<const TaskRows> m_rows;
    std::shared_ptr<const std::vector<RepeatedExample>> m_repeats;
    LatestJob m_searching, m_picking;
};

} // namespace tlm
