#include "core/data/corpusbuilder.h"

#include <algorithm>
#include <charconv>
#include <chrono>

#include <fmt/format.h>

#include "core/base/hash.h"
#include "core/data/importpipeline.h"
#include "core/data/leftout.h"
#include "core/index/index.h"
#include "core/index/segmentmerge.h"

namespace tlm {

namespace fs = std::filesystem;

CorpusBuilder::CorpusBuilder(CorpusSummary before, fs::path folder, std::stop_token stop)
    : m_import{std::move(before), {}, {}, {}}, m_folder(std::move(folder)),
      m_part(m_import.summary.documentFiles.size() + 1), m_stop(std::move(stop))
{
    const std::string &hash = m_import.summary.hash;
    std::from_chars(hash.data(), hash.data() + hash.size(), m_hash, 16);
}

/// The texts of the older parts must be known when duplicates are left out.
Expected<> CorpusBuilder::learnDuplicates()
{
    const auto store = DocumentStore::open(m_import.summary.documentFiles);
    if (!store)
        return tl::unexpected(store.error());
    DocumentReader reader(*store);
    for (std::uint64_t number = 0; number < store->size(); ++number) {
        if (m_stop.stop_requested())
            return failure(ErrorCode::Stopped, "Reading the corpus was stopped.");
        const auto text = reader.text(number);
        if (!text)
            return tl::unexpected(text.error());
        repeatedBy(*text);
    }
    return {};
}

Expected<CorpusImport> CorpusBuilder::build(const CorpusSource &source, int threads, ProgressSink &progress)
{
    const auto start = std::chrono::steady_clock::now();
    auto files = expandFiles(source.paths);
    if (!files)
        return tl::unexpected(files.error());
    if (files->empty())
        return failure(ErrorCode::Usage, "No file was named.");
    CorpusSummary &summary = m_import.summary;
    if (summary.dedupe != Dedupe::None)
        if (auto learnt = learnDuplicates(); !learnt)
            return tl::unexpected(learnt.error());
    const std::uint64_t documentsBefore = summary.documents, bytesBefore = summary.bytesRead;
    auto documents = DocumentFileWriter::create(m_folder / m_part.documents);
    if (!documents)
        return tl::unexpected(documents.error());
    m_index = IndexBuilder({documentsBefore, source.memory, threads, m_folder});
    ProgressMeter meter(progress, "index", "bytes", totalSize(*files));
    for (const auto &file : *files)
        summary.files.push_back(file.string());
    DocumentFeed feed(source, std::move(*files), m_stop);
    const auto read = runImport({[&] { return feed.next(); },
                                 [&](DocumentBatch &batch) {
                                     summary.bytesRead = bytesBefore + batch.bytesRead;
                                     meter.documentsAt(summary.documents - documentsBefore);
                                     meter.at(batch.bytesRead);
                                     return store(batch, *documents);
                                 },
                                 [&](const DocumentBatch &batch) -> Expected<> {
                                     Expected<> added;
                                     for (const FedDocument &fed : batch.documents)
                                         if (added = m_index.add(fed.document.text, m_stop); !added)
                                             break;
                                     return added;
                                 }},
                                threads);
    if (!read)
        return tl::unexpected(read.error());
    if (summary.documents == documentsBefore && m_import.duplicates.empty())
        return failure(ErrorCode::FileEmpty, "There is no document in these files.",
                       source.paths.front().string());
    meter.documentsAt(summary.documents - documentsBefore);
    meter.finish();
    if (auto written = writePart(*documents, progress); !written)
        return tl::unexpected(written.error());
    summary.seconds += std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
    return std::move(m_import);
}

std::optional<DuplicateFinder::Match> CorpusBuilder::repeatedBy(std::string_view text)
{
    return m_finder.add(printOf(m_hasher.hash(text), m_import.summary.dedupe));
}

bool CorpusBuilder::isDuplicate(const FedDocument &fed)
{
    const auto match = repeatedBy(fed.document.text);
    if (match)
        m_import.duplicates.push_back(
            {fed.file, fed.line, fed.document.id, match->earlier, match->similarity});
    return match.has_value();
}

Expected<> CorpusBuilder::store(DocumentBatch &batch, DocumentFileWriter &documents)
{
    std::ranges::move(batch.bad, std::back_inserter(m_import.bad));
    std::ranges::move(batch.guessed, std::back_inserter(m_import.guessed));
    CorpusSummary &summary = m_import.summary;
    if (summary.dedupe != Dedupe::None)
        std::erase_if(batch.documents, [this](const FedDocument &fed) { return isDuplicate(fed); });
    for (const FedDocument &fed : batch.documents) {
        const Document &document = fed.document;
        if (auto stored = documents.add(document.id, document.text); !stored) {
            if (stored.error().where.empty())
                stored.error().where = fmt::format("{}:{}", fed.file, fed.line);
            return stored;
        }
        m_hash = hash64(document.text, hash64(document.id, m_hash));
        ++summary.documents;
    }
    return {};
}

Expected<> CorpusBuilder::writeIndex(ProgressSink &progress)
{
    CorpusSummary &summary = m_import.summary;
    const auto older = Index::open(summary.indexFiles);
    if (!older)
        return tl::unexpected(older.error());
    const auto path = m_folder / m_part.index;
    if (auto written = m_index.write(path, progress, m_stop); !written)
        return written;
    const auto segment = Segment::open(path);
    if (!segment)
        return tl::unexpected(segment.error());
    for (DictionaryCursor terms(segment->dictionary()); terms.next();)
        summary.terms += older->documentFrequency(terms.entry().term) == 0;
    summary.tokens += segment->tokens();
    summary.indexFiles.push_back(path);
    auto files =
        mergeSmallSegments(summary.indexFiles, m_folder / ("merged-" + m_part.index), progress, m_stop);
    if (!files)
        return tl::unexpected(files.error());
    summary.indexFiles = std::move(*files);
    summary.indexBytes = 0;
    for (const auto &file : summary.indexFiles)
        summary.indexBytes += fs::file_size(file);
    return {};
}

Expected<> CorpusBuilder::writePart(DocumentFileWriter &documents, ProgressSink &progress)
{
    if (auto stored = documents.finish(); !stored)
        return stored;
    if (auto indexed = writeIndex(progress); !indexed)
        return indexed;
    CorpusSummary &summary = m_import.summary;
    summary.bad += m_import.bad.size();
    summary.duplicates += m_import.duplicates.size();
    summary.hash = fmt::format("{:016x}", m_hash);
    summary.documentFiles.push_back(m_folder / m_part.documents);
    auto written = writeBadRecords(m_folder / m_part.bad, m_import.bad);
    if (written && summary.dedupe != Dedupe::None)
        written = writeDuplicates(m_folder / m_part.duplicates, m_import.duplicates);
    return written;
}

} // namespace tlm
