#pragma once
#include <filesystem>
#include <memory>
#include <optional>
#include <stop_token>
#include <vector>

#include "core/base/progress.h"
#include "core/data/corpus.h"
#include "core/data/corpusmanifest.h"
#include "core/data/documentfeed.h"
#include "core/index/indexbuilder.h"
#include "core/text/duplicates.h"
#include "core/text/termhash.h"

namespace tlm {

/// Reads documents into the files of a new part of a corpus.
class CorpusBuilder
{
public:
    /// `before` is the corpus without the part: a name, `dedupe` and a seed hash of zero if it is new.
    CorpusBuilder(CorpusSummary before, std::filesystem::path folder, std::stop_token stop);

    /// Reads all documents, writes the part and gives the corpus with it; the manifest is not written.
    Expected<CorpusImport> build(const CorpusSource &source, int threads, ProgressSink &progress);

private:
    Expected<> learnDuplicates();
    Expected<> store(DocumentBatch &batch, DocumentFileWriter &documents);
    Expected<> writeIndex(ProgressSink &progress);
    Expected<> writePart(DocumentFileWriter &documents, ProgressSink &progress);
    std::optional<DuplicateFinder::Match> repeatedBy(std::string_view text);
    bool isDuplicate(const FedDocument &document);

    CorpusImport m_import;
    std::filesystem::path m_folder;
    CorpusPart m_part;
    std::stop_token m_stop;
    IndexBuilder m_index;
    TermHasher m_hasher;
    DuplicateFinder m_finder; ///< its numbers are those of the documents
    std::uint64_t m_hash = 0;
};

} // namespace tlm
