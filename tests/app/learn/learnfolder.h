#pragma once
#include <filesystem>
#include <map>
#include <string>
#include <vector>

#include "core/base/json.h"
#include "core/experiment/configuration.h"
#include "tests/program.h"
#include "tests/temporaryfolder.h"

namespace tlm::test {

/// A workspace with the task `letters` (labels x, y) and, beside it, a model for it.
class LearnFolder
{
public:
    LearnFolder();
    std::filesystem::path workspace() const { return m_folder.path() / "workspace"; }
    std::string model() const { return (m_folder.path() / "model").string(); }
    std::filesystem::path operator/(const std::string &name) const { return m_folder / name; }
    std::filesystem::path write(const std::string &name, const std::string &bytes) const
    {
        return m_folder.write(name, bytes);
    }

    /// For programs that are started: locks of devices are this folder's alone.
    std::map<std::string, std::string> environment() const;
    /// Runs tlm-learn with --json on this workspace and the CPU.
    Outcome learn(std::vector<std::string> arguments) const;
    /// What `tlm serve` answers to requests, one a line.
    std::vector<Json> serve(const std::vector<Json> &requests) const;

private:
    TemporaryFolder m_folder;
};

/// A small encoder for the task `letters`, on the CPU.
Configuration letterConfiguration(Method method);

/// The lines of an output but for progress.
std::vector<Json> resultsOf(const Outcome &outcome);

/// The error that standard error tells.
Json errorOf(const Outcome &outcome);

} // namespace tlm::test
