#pragma once
#include <filesystem>
#include <stop_token>

#include "core/base/progress.h"
#include "core/data/workspace.h"
#include "core/history/history.h"

namespace tlm {

/// Writes a run into one file that opens in any workspace: a ZIP archive (`.tlmrun`) of `run.json` (what the
/// store knows of it), `points.csv` (its curves) and `folder/…` (its folder: model, tokenizer, predictions,
/// log). Whole or not at all. Errors: RunNotFound, RunLocked (it is being trained), those of files, Stopped.
Expected<> archiveRun(const Workspace &workspace, const std::string &id, const std::filesystem::path &file,
                      ProgressSink &progress, std::stop_token stop);

/// Takes a run out of such a file under a new id, which is returned. Everything is checked before the run is
/// there: names that would leave its folder, sizes, checksums, the configuration. Whole or not at all.
/// Errors: FileNotFound, FileDamaged, FileNewer, DiskFull, those of configurations, Stopped.
Expected<std::string> unarchiveRun(const Workspace &workspace, const std::filesystem::path &file,
                                   ProgressSink &progress, std::stop_token stop);

/// Curves as lines of `step,tokens,time,value,name`, under a header; values read back as the same doubles.
std::string pointsText(const std::vector<MetricPoint> &points);
/// Error FileDamaged names the line.
Expected<std::vector<MetricPoint>> pointsOf(std::string_view text, const std::string &where);

} // namespace tlm
