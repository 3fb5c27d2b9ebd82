#pragma once
#include <map>
#include <vector>

#include <QWidget>

#include "ui/train/draft.h"
#include "ui/train/fieldeditor.h"

namespace tlm {

class FieldRows;
class Section;
struct Field;

/// What a person trains, as a form made from the fields of core: the few that matter always, the others by
/// group in sections that open. Every problem stands next to its field at once, every own value is marked and
/// can go back to the preset's, and a search finds a field by any of its words.
class ConfigurationForm : public QWidget
{
    Q_OBJECT
public:
    explicit ConfigurationForm(QWidget *parent = nullptr);

    /// Names to choose from and what stands after the chosen one ("1,200 examples").
    struct Names
    {
        QStringList tasks, selections;
        std::map<QString, QString> taskHints, selectionHints;
        std::vector<NamedChoice> models = {};
    };
    void setNames(const Names &names);

    const Draft &draft() const { return m_draft; }
    const Configuration &configuration() const { return m_draft.configuration(); }
    void setConfiguration(const Configuration &configuration);
    std::vector<std::uint64_t> seeds() const { return m_draft.seeds(); }
    /// Changes what is there as a person could, and shows it.
    void change(const std::function<void(Draft &)> &work);

    /// How many problems there are; a configuration with any cannot be trained.
    int problems() const { return static_cast<int>(m_problems.size()); }
    bool hasProblem(const std::string &key) const { return m_problems.contains(key); }
    /// Leads to the problem after the one that has the focus.
    void showNextProblem();
    /// Shows only what these words are said of; empty: everything.
    void search(const QString &words);
    /// Whether fields that few people change are shown, too.
    void setAdvanced(bool advanced);
    /// The field one works in, or has worked in last.
    std::string currentField() const { return m_current; }
    /// Leads to a field.
    void showField(const std::string &key);
    /// Stands between the fields that matter and the sections.
    void addWidget(QWidget *widget);

Q_SIGNALS:
    void changed();
    void fieldMenuRequested(const QPoint &at);

private:
    void addBasics();
    void addTyped(const char *key, const QString &label, const QString &unit, const QString &help);
    void addNames();
    void addTableRow();
    void addSections();
    void fillSection(const std::string &group);
    void addField(FieldRows &rows, const std::string &key);
    void watch(FieldRows &rows);
    void watchFocus(const QWidget *widget);
    void edited(const std::string &key);
    /// The field one types in keeps what stands there: "0." must not become "0".
    void refresh(const std::string &typedIn = {});
    void showProblems();
    void showValues(const std::string &typedIn);
    void showChanges();
    void showRelevant();
    void showHints();
    void showFound();
    bool isFound(const std::string &key, const QString &words) const;
    bool isRelevant(const std::string &group) const;
    FieldRows *rowsOf(const std::string &key) const;
    std::vector<FieldRows *> allRows() const;

    Draft m_draft;
    Names m_names;
    FieldRows *m_basics = nullptr;
    std::map<std::string, Section *> m_sections;
    std::map<std::string, FieldRows *> m_groups;
    std::map<std::string, QString> m_problems;
    QString m_words; ///< that are searched for
    std::vector<Section *> m_openedBySearch;
    std::string m_current;
    bool m_advanced = false;
};

} // namespace tlm
