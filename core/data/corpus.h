#pragma once
#include <cstdint>
#include <filesystem>
#include <memory>
#include <stop_token>
#include <string>
#include <vector>

#include "core/base/progress.h"
#include "core/data/documentstore.h"
#include "core/data/record.h"
#include "core/data/workspace.h"

namespace tlm {

struct CorpusSource
{
    std::vector<std::filesystem::path> paths; ///< files and folders, in the order given
    std::string text;                         ///< columns; empty: the rules of commands.md
    std::string id; ///< column; empty: `id` if there, else the number of the record in its file
    ReadOptions reading;
};

/// What the manifest of a corpus says.
struct CorpusSummary
{
    std::string name;
    std::uint64_t documents = 0, terms = 0, tokens = 0, bytesRead = 0, indexBytes = 0;
    std::uint64_t bad = 0, duplicates = 0;
    double seconds = 0;
    std::string hash;
    std::vector<std::string> files;
};

struct CorpusImport
{
    CorpusSummary summary;
    std::vector<BadRecord> bad; ///< all of them; also kept in the corpus folder
};

/// Reads documents, stores and indexes them (uses retrieval/index). The folder appears whole or not at all.
/// Errors: those of openRecords, ColumnMissing, NameInvalid, NameTaken, DiskFull, WorkspaceReadOnly, Stopped.
Expected<CorpusImport> addCorpus(const Workspace &workspace, const std::string &name,
                                 const CorpusSource &source, int threads, ProgressSink &progress,
                                 std::stop_token stop);
Expected<> removeCorpus(const Workspace &workspace, const std::string &name);
Expected<CorpusSummary> summarizeCorpus(const Workspace &workspace, const std::string &name);

/// Paths of the parts of a corpus.
std::filesystem::path documentsFile(const Workspace &workspace, const std::string &name);
std::filesystem::path indexFile(const Workspace &workspace, const std::string &name);

} // namespace tlm
