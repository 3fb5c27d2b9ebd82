#pragma once
#include <QTableView>

class QMenu;

namespace tlm {

class RunsModel;

/// The table of runs: sorted, its columns dragged and hidden as a person likes, numbers and bars in cells.
/// What is chosen stays chosen when the model is reset.
class RunsTable : public QTableView
{
    Q_OBJECT
public:
    explicit RunsTable(RunsModel *runs, QWidget *parent = nullptr);
    QStringList chosenRuns() const; ///< ids from top to bottom
    void chooseRuns(const QStringList &ids);

    /// Order, widths, sorting and hiding of columns, to be kept.
    QByteArray layoutState() const;
    /// False if the state is of another program's columns.
    bool restoreLayout(const QByteArray &state);
    /// Fills a menu with a switch for each column, and the standard layout.
    void offerColumns(QMenu &menu);
    /// Moves the column of the current cell to the left or right.
    void moveColumn(int places);
    void showColumn(int column);

Q_SIGNALS:
    void chosenChanged();
    void opened(const QString &run);
    void starClicked(const QString &run);
    /// The layout is another one than `before`. `choice`: a column was moved, shown or hidden, not only made
    /// wider or sorted by.
    void layoutChanged(const QByteArray &before, bool choice);

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    void watchHeader();
    void setStandardLayout();
    void noteLayout(bool choice);
    void keepChosen();
    void chooseKept();

    RunsModel *m_runs;
    QByteArray m_layout; ///< as last noted
    QStringList m_kept;  ///< chosen before a reset
    QString m_keptCurrent, m_keptTop;
    bool m_noting = false, m_choice = false, m_restoring = false, m_resetting = false;
};

} // namespace tlm
