#pragma once
#include <memory>
#include <optional>

#include "core/data/task.h"
#include "ui/frame/page.h"
#include "ui/frame/removal.h"
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
    void restore();

    QComboBox *m_names;
    QPushButton *m_import, *m_remove;
    QStackedWidget *m_stack;
    QWidget *m_empty, *m_view;
    TaskOverview *m_overview;
    ExampleView *m_examples;
    TaskImportPanel *m_assistant;
    LatestJob m_loading;
    QString m_shown;
    std::optional<Removal> m_removed;
};

Page *makeTaskPage(Studio &studio);

} // namespace tlm
