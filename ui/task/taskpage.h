#pragma once
#include <memory>

#include "core/data/leftout.h"
#include "core/data/task.h"
#include "ui/frame/page.h"
#include "ui/frame/undoableremoval.h"
#include "ui/jobs/jobs.h"

class QAction;
class QComboBox;
class QStackedWidget;

namespace tlm {

class LeftOutView;
class RenameBar;
class TaskImportPanel;
class TaskView;

/// Import of labelled data, and what is in a task.
class TaskPage : public Page
{
    Q_OBJECT
public:
    explicit TaskPage(Studio &studio);
    void activated() override;
    bool canTake(const QMimeData &data) const override;
    void take(const QMimeData &data) override;
    QVariantMap keep() const override;
    void putBack(const QVariantMap &kept) override;

private:
    void addActions();
    void connectViews();
    void refreshNames();
    void showTask();
    bool isAside() const;
    void openAssistant();
    void closeAssistant();
    void tellImported(const QString &name, const std::vector<BadRecord> &bad,
                      const std::vector<GuessedEncoding> &guessed);
    void showLeftOut(const QString &name, std::shared_ptr<const LeftOut> leftOut,
                     const std::vector<GuessedEncoding> &guessed);
    void loadLeftOut();
    void remove();
    void askName();
    void rename(const QString &name, const QString &wanted);
    void changeMetric(TaskMetric metric);

    QComboBox *m_names;
    QAction *m_import, *m_remove, *m_rename;
    RenameBar *m_renameBar;
    QStackedWidget *m_stack;
    QWidget *m_empty;
    TaskView *m_view;
    TaskImportPanel *m_assistant;
    LeftOutView *m_leftOut;
    LatestJob m_listing;
    QString m_shown;
    UndoableRemoval m_removal{*this, "tasks"};
};

Page *makeTaskPage(Studio &studio);

} // namespace tlm
