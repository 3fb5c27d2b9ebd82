#pragma once
#include <memory>

#include <QWidget>

#include "core/data/taskrows.h"
#include "ui/jobs/jobs.h"

class QTabWidget;
class QTableView;

namespace tlm {

class BatchView;
class MessageBar;
class RowView;
class Studio;
class TaskOverview;

/// One task: what to know of it, its examples, and what a model sees of them.
class TaskView : public QWidget
{
    Q_OBJECT
public:
    TaskView(Studio &studio, MessageBar *messages, QWidget *parent = nullptr);
    /// Shows a task as it is stored now. Whether it could be read.
    bool show(const QString &name);
    void focusFilter();
    QTableView *table() const;

Q_SIGNALS:
    void metricChosen(tlm::TaskMetric metric);
    void badRecordsWanted();

private:
    void connectViews();
    void load();
    void fail(const Error &error);
    void measure(const std::shared_ptr<const TaskRows> &rows);

    Studio &m_studio;
    MessageBar *m_messages;
    QTabWidget *m_tabs;
    TaskOverview *m_overview;
    RowView *m_rows;
    BatchView *m_batches;
    LatestJob m_loading, m_measuring, m_tokens;
    QString m_name;
};

} // namespace tlm
