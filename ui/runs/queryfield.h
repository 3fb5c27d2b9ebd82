#pragma once
#include <functional>

#include <QWidget>

#include "core/history/filtercompletion.h"
#include "core/history/runfilter.h"

class QCompleter;
class QLineEdit;
class QStringListModel;

namespace tlm {

class Label;

/// Where a filter is typed: names, signs and values are completed at the caret, and what is wrong stands
/// under its place.
class QueryField : public QWidget
{
    Q_OBJECT
public:
    explicit QueryField(QWidget *parent = nullptr);
    QLineEdit *line() const { return m_line; }
    /// Where values are taken from that occur in runs.
    void setRuns(std::function<std::vector<const Run *>()> runs) { m_runs = std::move(runs); }
    QString problem() const;
    bool eventFilter(QObject *watched, QEvent *event) override;

Q_SIGNALS:
    /// A text without problems was typed.
    void filterChanged(const tlm::RunFilter &filter);

private:
    void read();
    void offer();
    void complete(const QString &candidate);
    int placeOf(qsizetype position) const;
    void showProblem(const FilterProblem &problem);

    QLineEdit *m_line;
    QStringListModel *m_candidates;
    QCompleter *m_completer;
    Label *m_problem;
    FilterCompletion m_offered;
    std::function<std::vector<const Run *>()> m_runs;
};

} // namespace tlm
