#pragma once
#include <optional>

#include "core/sweep/sweep.h"

namespace tlm {

/// Makes one experiment of a sweep from the values of its axes.
class PointMaker
{
public:
    PointMaker(const Workspace &workspace, const SweepDefinition &definition);
    /// Errors: as expandSweep.
    Expected<SweepPoint> make(const std::vector<std::string> &values);

private:
    void take(const std::string &key, const std::string &value);
    Expected<> chooseMethod();
    Expected<Configuration> configureExperiment() const;
    Expected<> chooseSelection(SweepPoint &point) const;
    Expected<SelectionOptions> neighbours(const Configuration &configuration) const;
    Expected<> drawInstead(SweepPoint &point, const SelectionOptions &like) const;

    const Workspace &m_workspace;
    const SweepDefinition &m_definition;
    ExperimentRequest m_request;
    Method m_method = Method::Tlm;
    std::vector<std::string> m_corpora;
    std::optional<std::uint32_t> m_k;
    std::optional<Selector> m_selector;
    QueryText m_query = QueryText::Whole;
    bool m_stage2 = true;
};

/// Whether a method uses a configuration value at all.
bool usesValue(Method method, std::string_view key);

} // namespace tlm
