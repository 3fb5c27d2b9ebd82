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
#include "core/text/duplicates.h"

namespace tlm {

struct CorpusSource
{
    std::vector<std::filesystem::path> paths; ///< files and folders, in the order given
    std::string text;                         ///< columns; empty: the rules of commands.md
    std::string id; ///< column; empty: `id` if there, else the number of the record in its file
    ReadOptions reading;
    /// Leave out documents that repeat one before them. What is compared stays in memory: 50 bytes for each
    /// document, and with `Near` about five for each of its words.
    Dedupe dedupe = Dedupe::None;
    std::size_t memory = 0; ///< bytes that indexing stays within; 0: a quarter of the machine's
    friend bool operator==(const CorpusSource &, const CorpusSource &) = default;
};

/// What the manifest of a corpus says, and the paths of the files that it names, in the order of the
/// documents.
struct CorpusSummary
{
    std::string name;
    std::uint64_t documents = 0, terms = 0, tokens = 0, bytesRead = 0, indexBytes = 0;
    std::uint64_t bad = 0, duplicates = 0;
    double seconds = 0;
    std::string hash; ///< of all documents in order: appending gives what reading all at once gives
    Dedupe dedupe = Dedupe::None;
    std::vector<std::string> files; ///< that were read
    std::vector<std::filesystem::path> documentFiles, indexFiles;
};

/// A document that was left out because it repeats an earlier one.
struct DuplicateDocument
{
    std::string file;
    std::uint64_t line = 0;
    std::string id;
    std::uint64_t document = 0; ///< number of the first that it repeats
    float similarity = 1;       ///< 1 if the terms are the same
};

struct CorpusImport
{
    CorpusSummary summary;
    /// What was left out now; also kept in the corpus folder as bad.jsonl and duplicates.jsonl (and with the
    /// number of the append).
    std::vector<BadRecord> bad;
    std::vector<DuplicateDocument> duplicates;
    std::vector<GuessedEncoding> guessed;
};

/// Reads documents, stores and indexes them (uses retrieval/index). The folder appears whole or not at all.
/// Errors: those of openRecords, ColumnMissing, NameInvalid, NameTaken, DiskFull, WorkspaceReadOnly, Stopped.
Expected<CorpusImport> addCorpus(const Workspace &workspace, const std::string &name,
                                 const CorpusSource &source, int threads, ProgressSink &progress,
                                 std::stop_token stop);

/// Adds documents to a corpus, which is as before or whole whatever happens. Duplicates are left out if they
/// were when it was made. Errors: those of addCorpus and summarizeCorpus, RunLocked (another
/// process appends).
Expected<CorpusImport> appendCorpus(const Workspace &workspace, const std::string &name,
                                    const CorpusSource &source, int threads, ProgressSink &progress,
                                    std::stop_token stop);

/// Error CorpusNotFound.
Expected<> removeCorpus(const Workspace &workspace, const std::string &name);

/// Gives a corpus another name. Whoever knows it by its name must be told. Errors: CorpusNotFound,
/// NameInvalid, NameTaken, RunLocked (another process appends), DiskFull, WorkspaceReadOnly.
Expected<> renameCorpus(const Workspace &workspace, const std::string &name, const std::string &wanted);

/// Errors: CorpusNotFound, FileDamaged, FileNewer.
Expected<CorpusSummary> summarizeCorpus(const Workspace &workspace, const std::string &name);

} // namespace tlm
