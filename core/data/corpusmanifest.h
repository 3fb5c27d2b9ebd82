#pragma once
#include <filesystem>
#include <string>

#include "core/data/corpus.h"

namespace tlm {

/// Names of the files of one part of a corpus; the first part is 1.
struct CorpusPart
{
    explicit CorpusPart(std::size_t number);
    std::string documents, index, bad, duplicates;
};

/// Error CorpusNotFound.
Expected<std::filesystem::path> corpusFolder(const Workspace &workspace, const std::string &name);

/// Errors: FileDamaged, FileNewer.
Expected<CorpusSummary> readCorpusManifest(const std::filesystem::path &folder);

/// Replaces the manifest in one step; what it names must be there. Errors: DiskFull, WorkspaceReadOnly.
Expected<> writeCorpusManifest(const std::filesystem::path &folder, const CorpusSummary &summary);

} // namespace tlm
