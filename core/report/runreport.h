#pragma once
#include <functional>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "core/data/workspace.h"
#include "core/evaluation/predictionsfile.h"
#include "core/history/history.h"

namespace tlm {

/// All that a report tells of a run.
struct RunReport
{
    Run run;
    std::vector<MetricPoint> points;
    std::optional<StoredPredictions> dev, test; ///< as far as the run has kept them
};

/// Reads what the report of a run needs. Errors: RunNotFound, those of the store. Predictions that are
/// missing or damaged are left out.
Expected<RunReport> gatherReport(const Workspace &workspace, const std::string &id);

/// What a report says in a person's language: gives the words for an English text (context `Report`) or for a
/// setting's label (context `Field`).
struct ReportWords
{
    std::function<std::string(const char *)> text = [](const char *english) { return std::string(english); };
    std::function<std::string(const std::string &)> label = [](const std::string &english) {
        return english;
    };
    std::string language = "en";
};

/// The report as one HTML file that needs nothing else: configuration, scores, confusion matrix, curves as
/// pictures inside, the computer, and the `tlm` command that does the same. Whatever names and notes hold is
/// shown, never executed.
std::string reportHtml(const RunReport &report, const ReportWords &words = {});

} // namespace tlm
