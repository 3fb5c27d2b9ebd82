#pragma once
#include <memory>

#include "core/data/task.h"
#include "ui/frame/page.h"
#include "ui/frame/undoableremoval.h"
#include "ui/jobs/jobs.h"

class QComboBox;
class QPushButton;
class QStackedWidget;

namespace tlm {

class ExampleView;
class TaskImportPanel;
class TaskOverview;

/// Import of labelled data, and what is in a task.
class TaskPage : public Page
{
    Q_OBJECT
public:
    explicit TaskPage(Studio &studio);
    void activated() override;
    bool canTake(const QMimeData &data) const override;
    void take(const QMimeData &data) override;

protected:
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dropEvent(QDropEvent *event) override;

private:
    QWidget *makeTaskView();
    void refreshNames();
    void showTask();
    void load(const QString &name);
    void openAssistant();
    void closeAssistant();
    void remove();

    QComboBox *m_names;
    QPushButton *m_import, *m_remove;
    QStackedWidget *m_stack;
    QWidget *m_empty, *m_view;
    TaskOverview *m_overview;
    ExampleView *m_examples;
    TaskImportPanel *m_assistant;
    LatestJob m_loading;
    QString m_shown;
    UndoableRemoval m_removal{*this, "tasks"};
};

Page *makeTaskPage(Studio &studio);

} // namespace tlm
