#pragma once
#include <map>

#include <QGridLayout>
#include <QWidget>

#include "ui/train/fieldeditor.h"
#include "ui/widgets/label.h"

class QToolButton;

namespace tlm {

/// Label, control, unit and a way back to the preset in one grid; a problem stands under its control.
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
    /// Whether the field belongs to what is trained.
    void setRowVisible(const std::string &key, bool visible);
    /// Shows only rows that a search finds; `finds` gets their words. Titles show only without a search.
    void filter(bool searches,
                const std::function<bool(const std::string &key, const QString &words)> &finds);
    int shownRows() const;
    void setHint(const std::string &key, const QString &hint);
    /// Whether the value is the person's own, and what the preset gives.
    void setChanged(const std::string &key, bool changed, const QString &preset);
    /// The problems of fields by key; fields without one lose theirs.
    void setProblems(const std::map<std::string, QString> &problems);
    QString problem(const std::string &key) const;

Q_SIGNALS:
    void resetRequested(const QString &key);
    /// A person wants the menu of a field.
    void menuRequested(const QString &key, const QPoint &at);

private:
    struct Row
    {
        FieldEditor editor;
        Label *label, *unit, *problem;
        QToolButton *reset;
        QString name, help;
        bool relevant = true, found = true, changed = false;
    };
    QToolButton *makeReset(const std::string &key, const QString &name);
    void setProblem(Row &row, const QString &problem);
    static void apply(const Row &row);

    QGridLayout *m_grid;
    std::map<std::string, Row> m_rows;
    std::vector<Label *> m_titles;
};

} // namespace tlm
