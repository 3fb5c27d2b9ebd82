#pragma once
#include <filesystem>
#include <string>
#include <vector>

#include "core/data/corpus.h"
#include "core/data/record.h"
#include "core/data/workspace.h"

namespace tlm {

/// What an import left out, as JSON lines beside what it kept.
Expected<> writeBadRecords(const std::filesystem::path &path, const std::vector<BadRecord> &bad);
Expected<> writeDuplicates(const std::filesystem::path &path,
                           const std::vector<DuplicateDocument> &duplicates);

/// Reads them again; a file that is not there has none. Errors: those of openRecords, FileDamaged.
Expected<std::vector<BadRecord>> readBadRecords(const std::filesystem::path &path);
Expected<std::vector<DuplicateDocument>> readDuplicates(const std::filesystem::path &path);

/// All that was left out of a corpus, over its appends.
struct LeftOut
{
    std::vector<BadRecord> bad;
    std::vector<DuplicateDocument> duplicates;
};
/// Errors: CorpusNotFound, those of readBadRecords.
Expected<LeftOut> loadLeftOut(const Workspace &workspace, const std::string &corpus);

} // namespace tlm
