#include "core/data/documentfeed.h"

#include <algorithm>
#include <iterator>

#include <fmt/format.h>

namespace tlm {

namespace {
constexpr std::size_t batchSize = std::size_t(1) << 20;
}

Expected<std::optional<DocumentBatch>> DocumentFeed::next()
{
    DocumentBatch batch;
    std::size_t size = 0;
    while (size < batchSize) {
        if (m_stop.stop_requested())
            return failure(ErrorCode::Stopped, "Reading the corpus was stopped.");
        if (!m_reader) {
            if (m_nextFile == m_files.size())
                break;
            if (auto opened = openFile(); !opened)
                return tl::unexpected(opened.error());
        }
        const auto taken = takeRecord(batch);
        if (!taken)
            return tl::unexpected(taken.error());
        size += *taken;
        batch.bytesRead = m_bytesRead + m_reader->consumed();
        if (*taken == 0) {
            std::ranges::move(m_reader->guessedEncodings(), std::back_inserter(batch.guessed));
            m_bytesRead = batch.bytesRead;
            m_reader.reset();
        }
    }
    if (batch.documents.empty() && batch.bad.empty() && batch.guessed.empty())
        return std::optional<DocumentBatch>();
    return batch;
}

Expected<> DocumentFeed::openFile()
{
    auto reader = openRecords(m_files[m_nextFile], m_source.reading, m_stop);
    if (!reader)
        return tl::unexpected(reader.error());
    m_reader = std::move(*reader);
    m_number = 0;
    auto chosen = chooseColumns();
    ++m_nextFile;
    return chosen;
}

Expected<> DocumentFeed::chooseColumns()
{
    const std::string path = m_files[m_nextFile].string();
    const auto columns = m_reader->columns();
    auto text = chooseTextColumns(columns, m_source.text, path);
    if (!text)
        return tl::unexpected(text.error());
    m_columns = {std::move(*text), m_source.id};
    if (m_columns.id.empty() && std::ranges::find(columns, "id") != columns.end())
        m_columns.id = "id";
    if (m_columns.id.empty())
        return {};
    return chooseTextColumns(columns, m_columns.id, path).map([](const auto &) {});
}

/// The memory that it takes; 0 at the end of the file.
Expected<std::size_t> DocumentFeed::takeRecord(DocumentBatch &batch)
{
    auto result = m_reader->next();
    if (!result)
        return tl::unexpected(result.error());
    if (result->atEnd())
        return std::size_t(0);
    std::size_t size = sizeof(FedDocument);
    if (result->bad) {
        if (++m_bad > mostBadRecords)
            return failure(ErrorCode::RecordBad, fmt::format("More than {} records are bad.", mostBadRecords),
                           fmt::format("{}:{}", result->bad->file, result->bad->line));
        size += result->bad->reason.size();
        batch.bad.push_back(std::move(*result->bad));
    }
    if (result->record) {
        const Record &record = *result->record;
        const std::string *id = m_columns.id.empty() ? nullptr : record.find(m_columns.id);
        batch.documents.push_back({{id ? *id : std::to_string(m_number), joinColumns(record, m_columns.text)},
                                   m_files[m_nextFile - 1].string(),
                                   record.line});
        const Document &document = batch.documents.back().document;
        size += document.id.size() + document.text.size();
    }
    ++m_number;
    return size;
}

} // namespace tlm
