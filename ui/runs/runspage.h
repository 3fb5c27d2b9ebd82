#pragma once
#include "ui/frame/page.h"
#include "ui/runs/pendingremoval.h"
#include "ui/runs/runsfilter.h"
#include "ui/runs/runsmodel.h"

class QAction;
class QPushButton;
class QStackedLayout;

namespace tlm {

class Card;
class CompareCard;
class QueryField;
class ResultsView;
class RunEditor;
class RunsPlot;
class RunsTable;

/// Everything that was trained: a table to sort, filter and choose from, the chosen runs compared, their
/// curves and notes, and the results of all by method.
class RunsPage : public Page
{
    Q_OBJECT
public:
    explicit RunsPage(Studio &studio, QWidget *parent = nullptr);
    ~RunsPage() override;
    void activated() override;

protected:
    void hideEvent(QHideEvent *event) override;

private:
    QWidget *buildTable();
    QWidget *buildLower();
    QWidget *buildChosen();
    void buildActions();
    void addAction(QAction *&action, const QString &icon, const QString &text, const QString &help,
                   const QKeySequence &key, void (RunsPage::*act)());
    void read();
    void showChosen();
    void showCount();
    void openRun(const QString &id);
    void openChosen();
    void showAttention();
    void archiveChosen();
    void removeChosen();
    void exportTable();
    void removeForGood(const QStringList &runs);
    /// Does something with the store and tells what went wrong.
    void change(const std::function<Expected<>(History &)> &work);

    RunsModel *m_model;
    RunsFilter *m_filter;
    RunsTable *m_table;
    RunsPlot *m_plot;
    RunEditor *m_editor;
    PendingRemoval *m_removal;
    QueryField *m_query;
    CompareCard *m_compare;
    ResultsView *m_results;
    QPushButton *m_open;
    Card *m_card;
    QStackedLayout *m_stack;
    QAction *m_attention = nullptr, *m_archive = nullptr, *m_remove = nullptr;
};

Page *makeRunsPage(Studio &studio);

} // namespace tlm
