#pragma once
#include <map>

#include <QGridLayout>
#include <QWidget>

#include "ui/train/fieldeditor.h"
#include "ui/widgets/label.h"

namespace tlm {

/// Label, control and unit in one grid; a problem stands under its control.
class FieldRows : public QWidget
{
    Q_OBJECT
public:
    explicit FieldRows(QWidget *parent = nullptr);
    void addTitle(const QString &title);
    void add(const std::string &key, const QString &label, const QString &unit, const QString &help,
             FieldEditor editor);
    bool has(const std::string &key) const { return m_rows.contains(key); }
    const FieldEditor &editor(const std::string &key) const { return m_rows.at(key).editor; }
    void setRowVisible(const std::string &key, bool visible);
    void setHint(const std::string &key, const QString &hint);
    /// The problems of fields by key; fields without one lose theirs.
    void setProblems(const std::map<std::string, QString> &problems);
    QString problem(const std::string &key) const;

private:
    void setProblem(const std::string &key, const QString &problem);

    struct Row
    {
        FieldEditor editor;
        Label *label, *unit, *problem;
        QString help;
    };
    QGridLayout *m_grid;
    std::map<std::string, Row> m_rows;
};

} // namespace tlm
