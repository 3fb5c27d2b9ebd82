#pragma once
#include <filesystem>
#include <stop_token>
#include <string>

#include "core/base/progress.h"
#include "core/data/task.h"

namespace tlm {

/// Where Debian's packages put their files; tests give other folders.
struct SamplePaths
{
    std::filesystem::path wordnet = "/usr/share/wordnet";
    std::filesystem::path dictd = "/usr/share/dictd";
};

/// The sample task *supersense* from wordnet-base: glosses of the nouns of 12 lexicographer files, gloss text
/// before the first `; "`, at least 6 words, distinct, ordered by SHA-256 of the gloss, then 100 train, 50
/// dev and 100 test per class. Error PackageMissing names the package.
Expected<Task> makeSampleTask(const SamplePaths &paths = {});

/// The dictd files of the sample corpus *dictionaries* (gcide, foldoc, jargon), checked to be there.
Expected<std::vector<std::filesystem::path>> sampleCorpusFiles(const SamplePaths &paths = {});

inline constexpr const char *sampleTaskName = "supersense";
inline constexpr const char *sampleCorpusName = "dictionaries";

/// Makes both and adds what is missing to the workspace.
Expected<> addSample(const Workspace &workspace, int threads, ProgressSink &progress, std::stop_token stop,
                     const SamplePaths &paths = {});

} // namespace tlm
