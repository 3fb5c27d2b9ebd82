#pragma once
#include <QAction>
#include <QPointer>
#include <QWidget>

class QKeySequenceEdit;
class QPushButton;
class QSortFilterProxyModel;
class QTableView;

namespace tlm {

class Actions;
class Label;
class ShortcutModel;

/// Gives actions other keys; says at once whose keys they are already.
class ShortcutEditor : public QWidget
{
    Q_OBJECT
public:
    explicit ShortcutEditor(Actions &actions, QWidget *parent = nullptr);

private:
    QTableView *makeTable();
    QWidget *makeEditing();
    QAction *picked() const;
    void showPicked();
    void pickAgain();
    void check();
    void assign();
    void reset();

    Actions &m_actions;
    ShortcutModel *m_model;
    QSortFilterProxyModel *m_filter;
    QTableView *m_table;
    QKeySequenceEdit *m_keys;
    QPointer<QAction> m_shown; ///< stays picked while pages that are made add their actions
    QPushButton *m_assign, *m_clear, *m_reset;
    Label *m_problem;
};

} // namespace tlm
