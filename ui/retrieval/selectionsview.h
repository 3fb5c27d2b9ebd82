#pragma once
#include "ui/jobs/jobs.h"
#include "ui/widgets/card.h"

class QAction;
class QLineEdit;
class QPushButton;
class QTableView;

namespace tlm {

class CellModel;
class Form;
class MessageBar;
class Studio;

/// All saved selections in a table, and how those that are picked overlap.
class SelectionsView : public QWidget
{
    Q_OBJECT
public:
    SelectionsView(Studio &studio, MessageBar *messages, QWidget *parent = nullptr);
    /// Reads the list again and picks the current selection.
    void open();

Q_SIGNALS:
    void closed();
    void documentsRequested(const QString &name);

private:
    QWidget *makeList();
    QWidget *makeComparison();
    void buildActions();
    void buildRenaming();
    void listenToChanges();
    void refresh();
    QStringList picked() const;
    void showPicked();
    void compare();
    void openRenaming();
    void rename();
    void offerUndo(const QString &told, const QString &help);

    Studio &m_studio;
    MessageBar *m_messages;
    CellModel *m_model, *m_pairs;
    QTableView *m_table;
    Card *m_list, *m_comparison;
    QWidget *m_renaming;
    Form *m_form;
    QLineEdit *m_name;
    QAction *m_show, *m_rename, *m_remove;
    QStringList m_names;
    LatestJob m_reading, m_comparing;
};

} // namespace tlm
