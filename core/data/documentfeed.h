#pragma once
#include <cstdint>
#include <filesystem>
#include <memory>
#include <optional>
#include <stop_token>
#include <string>
#include <vector>

#include "core/data/corpus.h"

namespace tlm {

/// A document with the place that it came from.
struct FedDocument
{
    Document document;
    std::string file;
    std::uint64_t line = 0;
};

/// Documents that follow each other, some megabytes of them.
struct DocumentBatch
{
    std::vector<FedDocument> documents;
    std::vector<BadRecord> bad;
    std::vector<GuessedEncoding> guessed; ///< of the files that end in the batch
    std::uint64_t bytesRead = 0;          ///< compressed, from the first file on
};

/// Reads the documents of files, one after the other.
class DocumentFeed
{
public:
    DocumentFeed(const CorpusSource &source, std::vector<std::filesystem::path> files, std::stop_token stop)
        : m_source(source), m_files(std::move(files)), m_stop(std::move(stop))
    {
    }

    /// None at the end. Errors: those of openRecords and RecordReader::next, ColumnMissing, RecordBad (too
    /// many bad records), Stopped.
    Expected<std::optional<DocumentBatch>> next();

private:
    struct Columns
    {
        std::vector<std::string> text;
        std::string id; ///< empty: the number of the record in its file
    };
    Expected<> openFile();
    Expected<> chooseColumns();
    Expected<std::size_t> takeRecord(DocumentBatch &batch);

    const CorpusSource &m_source;
    std::vector<std::filesystem::path> m_files;
    std::stop_token m_stop;
    std::size_t m_nextFile = 0;
    std::unique_ptr<RecordReader> m_reader;
    Columns m_columns;
    std::size_t m_bad = 0;
    std::uint64_t m_number = 0;    ///< of the next record in its file
    std::uint64_t m_bytesRead = 0; ///< of the files before
};

} // namespace tlm
