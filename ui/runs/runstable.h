#pragma once
#include <vector>

#include <QTableView>

namespace tlm {

class RunsFilter;

/// The table of runs: sorted, its columns dragged and hidden as a person likes, numbers and bars in cells.
class RunsTable : public QTableView
{
    Q_OBJECT
public:
    explicit RunsTable(RunsFilter *model, QWidget *parent = nullptr);
    QStringList chosenRuns() const; ///< ids from top to bottom
    /// All rows and columns that show, in their order, with a header.
    QString csv() const;

Q_SIGNALS:
    void chosenChanged();
    void opened(const QString &run);

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    std::vector<int> shownColumns() const;
    QStringList rowTexts(int row) const;
    void offerColumns(const QPoint &at);
};

} // namespace tlm
