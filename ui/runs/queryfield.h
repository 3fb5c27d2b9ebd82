#pragma once
#include <QWidget>

#include "ui/runs/runquery.h"

class QCompleter;
class QLineEdit;

namespace tlm {

class Label;

/// Where a filter is typed: names are completed, and what is wrong stands under its place.
class QueryField : public QWidget
{
    Q_OBJECT
public:
    explicit QueryField(QWidget *parent = nullptr);
    QLineEdit *line() const { return m_line; }
    QString problem() const;

Q_SIGNALS:
    /// A text without problems was typed.
    void queryChanged(const tlm::RunQuery &query);

private:
    void read();
    void offerNames();
    void complete(const QString &name);
    QString wordAtCursor() const;
    int placeOf(qsizetype position) const;
    void showProblem(const RunQuery::Problem &problem);

    QLineEdit *m_line;
    QCompleter *m_names;
    Label *m_problem;
};

} // namespace tlm
