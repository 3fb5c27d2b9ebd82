#pragma once
#include <map>
#include <string>
#include <vector>

#include <QString>

#include "core/experiment/configuration.h"
#include "core/experiment/request.h"

namespace tlm {

/// What the form holds while one works on it: a configuration, the preset it began from, and what was typed
/// but is not valid. Keys are those of fields and the ones below.
class Draft
{
public:
    static constexpr const char *seedsKey = "seeds";      ///< one run each
    static constexpr const char *budgetKey = "budget";    ///< as applyBudget takes it
    static constexpr const char *tableB1Key = "table_b1"; ///< task whose row of Table B.1 is taken

    Draft();
    const Configuration &configuration() const { return m_configuration; }
    /// The preset that changes are told from.
    const Configuration &base() const { return m_base; }
    const std::string &tableB1() const { return m_tableB1; }
    std::vector<std::uint64_t> seeds() const;

    /// A whole configuration, as of a run; what its preset does not give counts as changed.
    void setConfiguration(const Configuration &configuration);
    /// A preset of the program; task, selection, model, seeds, examples and computer stay.
    void takePreset(Recipe recipe, Scale scale, const std::string &tableB1);
    /// A preset that a person keeps.
    void takeOwn(const std::string &name, const Configuration &own);
    /// Its name; empty while the preset is one of the program's.
    const std::string &own() const { return m_own; }
    void setSeeds(const std::string &seeds) { m_seeds = seeds; }

    /// What a person typed or chose. Another method keeps one's own changes as far as it uses them; another
    /// recipe or scale, or another task that the paper trains otherwise, begins anew from its preset.
    void edit(const std::string &key, const std::string &text);
    /// Back to the preset.
    void reset(const std::string &key);
    void resetAll();

    /// What stands in a field: its value, or what was typed and is not valid.
    std::string text(const std::string &key) const;
    std::string presetText(const std::string &key) const;
    bool isChanged(const std::string &key) const;
    /// Keys of the fields that differ from the preset.
    std::vector<std::string> changedKeys() const;
    /// Everything that is wrong, by key.
    std::map<std::string, QString> problems() const;

    /// The same as a request: names, and assignments for what the program's preset does not give.
    ExperimentRequest request() const;

private:
    void apply(const std::string &key, const std::string &text);
    void begin(const Configuration &base);
    void changeMethod(const std::string &text);
    void changeTask(const std::string &text);

    Configuration m_configuration, m_base;
    std::string m_tableB1, m_own, m_seeds = "1";
    std::map<std::string, std::string> m_bad; ///< typed but not valid, by key
};

} // namespace tlm
