#pragma once
#include <map>

#include <QWidget>

class QGridLayout;

namespace tlm {

class Label;

/// Rows of a name, a field, and room for what is wrong with it.
class Form : public QWidget
{
    Q_OBJECT
public:
    explicit Form(QWidget *parent = nullptr);
    /// Adds a row; `field` gets its accessible name and help from here unless it has them.
    void add(const QString &name, QWidget *field, const QString &help);
    void addHeading(const QString &text);
    /// Marks a field as wrong and says why under it; an empty text takes the mark away.
    void setProblem(QWidget *field, const QString &text);
    void clearProblems();
    void setRowVisible(QWidget *field, bool visible);

private:
    struct Row
    {
        Label *name;
        Label *problem;
    };
    QGridLayout *m_grid;
    std::map<QWidget *, Row> m_rows;
};

} // namespace tlm
