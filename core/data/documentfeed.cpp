#include "core/data/documentfeed.h"

#include <algorithm>

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
        const auto more = takeRecord(batch);
        if (!more)
            return tl::unexpected(more.error());
        batch.bytesRead = m_bytesRead + m_reader->consumed();
        if (!*more) {
            m_bytesRead = batch.bytesRead;
            m_reader.reset();
        } else if (!batch.documents.empty()) {
            size += batch.documents.back().document.text.size() + sizeof(FedDocument);
        }
    }
    if (batch.documents.empty() && batch.bad.empty())
        return std::optional<DocumentBatch>();
    return batch;
}

Expected<> DocumentFeed::openFile()
{
    auto reader = openRecords(m_files[m_nextFile], m_source.reading);
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
    if (!m_columns.id.empty())
        return chooseTextColumns(columns, m_columns.id, path).map([](const auto &) {});
    if (std::ranges::find(columns, "id") != columns.end())
        m_columns.id = "id";
    return {};
}

/// False at the end of the file.
Expected<bool> DocumentFeed::takeRecord(DocumentBatch &batch)
{
    auto result = m_reader->next();
    if (!result)
        return tl::unexpected(result.error());
    if (result->bad)
        batch.bad.push_back(std::move(*result->bad));
    if (result->record) {
        const Record &record = *result->record;
        const std::string *id = m_columns.id.empty() ? nullptr : record.find(m_columns.id);
        batch.documents.push_back({{id ? *id : std::to_string(m_number), joinColumns(record, m_columns.text)},
                                   m_files[m_nextFile - 1].string(),
                                   record.line});
    }
    ++m_number;
    return !result->atEnd();
}

} // namespace tlm
