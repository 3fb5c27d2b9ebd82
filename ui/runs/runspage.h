#pragma once
#include <functional>
#include <stop_token>

#include "core/base/progress.h"
#include "ui/frame/page.h"
#include "ui/runs/runstore.h"

class QAction;
class QStackedLayout;
class QTabWidget;

namespace tlm {

class AdvisorView;
class Card;
class CompareCard;
class QueryField;
class ResultsView;
class RunEditor;
class RunsModel;
class RunsPlot;
class RunsTable;
class SavedFilters;

/// Everything that was trained: a table to sort, filter and choose from; the chosen runs compared, with their
/// curves and notes; the results of all by method; when pretraining would pay.
class RunsPage : public Page
{
    Q_OBJECT
public:
    explicit RunsPage(Studio &studio, QWidget *parent = nullptr);
    void activated() override;
    bool canTake(const QMimeData &data) const override;
    void take(const QMimeData &data) override;

protected:
    void hideEvent(QHideEvent *event) override;

private:
    QWidget *buildTable();
    QWidget *buildQuery();
    QWidget *buildLower();
    QWidget *buildChosen();
    QWidget *buildEmpty();
    void buildActions();
    void buildChanges();
    void buildFiles();
    void buildLayoutActions();
    void connectParts();
    QAction *add(const char *name, const QString &text, const QString &help, const char *icon,
                 const QKeySequence &keys, void (RunsPage::*act)());

    void read();
    void readFirst(History &history);
    void readRest();
    void showAll();
    void showChosen();
    void showCount();
    void showLower();
    std::vector<Run> chosen() const;

    void openRun(const QString &id);
    void openChosen();
    void showAttention();
    void push(QUndoCommand *command, const QString &done = {});
    void starChosen();
    void archiveChosen();
    void removeChosen();
    void pinChosen();
    void pin(const QString &id);
    void rename();
    void editTags();
    void takeLayout();
    void keepLayout(const QByteArray &before, bool choice);

    void exportTable();
    void saveReport();
    void printReport();
    void saveArchive();
    void openArchives();
    void takeArchives(const QStringList &paths);
    /// Does something with files as a job, then tells what came of it.
    void run(const QString &title, std::function<Expected<>(ProgressSink &, std::stop_token)> work,
             const QString &done);

    RunStore &m_store;
    RunsModel *m_model;
    RunsTable *m_table = nullptr;
    RunsPlot *m_plot;
    RunEditor *m_editor;
    QueryField *m_query;
    SavedFilters *m_filters;
    CompareCard *m_compare;
    ResultsView *m_results;
    AdvisorView *m_advisor;
    QTabWidget *m_tabs = nullptr;
    Card *m_card = nullptr;
    QStackedLayout *m_stack = nullptr;
    QAction *m_open = nullptr, *m_attention = nullptr, *m_star = nullptr, *m_archive = nullptr,
            *m_remove = nullptr, *m_pin = nullptr, *m_rename = nullptr, *m_tag = nullptr, *m_report = nullptr,
            *m_print = nullptr, *m_save = nullptr, *m_exportTable = nullptr;
    QString m_pinned;
    std::int64_t m_counter = -1; ///< what was read of the store; −1: nothing yet
    bool m_loading = false;
};

Page *makeRunsPage(Studio &studio);

} // namespace tlm
