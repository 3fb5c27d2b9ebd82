#pragma once
#include <map>
#include <vector>

#include <QWidget>

#include "core/experiment/configuration.h"

namespace tlm {

class FieldRows;
class Section;
struct Field;

/// What a person trains, as a form made from the fields of core: the few that matter always, the others by
/// group in sections that open. Every problem stands next to its field at once.
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
    };
    void setNames(const Names &names);

    void setConfiguration(const Configuration &configuration);
    const Configuration &configuration() const { return m_configuration; }
    std::vector<std::uint64_t> seeds() const;
    /// How many problems there are; a configuration with any cannot be trained.
    int problems() const { return static_cast<int>(m_problems.size()); }

Q_SIGNALS:
    void changed();

private:
    void addBasics();
    void addNames(const Names &names);
    void addSections();
    void fillSection(const std::string &group);
    void addField(FieldRows &rows, const std::string &key);
    void edited(const std::string &key);
    void takePreset();
    void applyText(const std::string &key, const std::string &text);
    /// The field one types in keeps what stands there: "0." must not become "0".
    void refresh(const std::string &typedIn = {});
    void showProblems();
    void showValues(const std::string &typedIn);
    void showRelevant();
    FieldRows *rowsOf(const std::string &key);

    Configuration m_configuration;
    Names m_names;
    FieldRows *m_basics = nullptr;
    std::map<std::string, Section *> m_sections;
    std::map<std::string, FieldRows *> m_groups;
    std::map<std::string, std::string> m_badTexts; ///< typed but not valid, by key
    std::map<std::string, QString> m_problems;
    std::string m_seeds = "1", m_budget;
};

} // namespace tlm
