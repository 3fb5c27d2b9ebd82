#pragma once
#include <cstdint>
#include <filesystem>
#include <memory>
#include <optional>
#include <stop_token>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/error.h"

namespace tlm {

/// File formats of records. `Guess` decides by the name without its compression ending, then by the first
/// bytes. `ClassFolder` is a folder with a folder of text files for each class.
enum class Format {
    Guess,
    Csv,
    Tsv,
    JsonLines,
    JsonArray,
    PlainText,
    PubMedRct,
    LabelledLines,
    Dictd,
    WikiExtractor,
    ClassFolder
};

/// How a plain text file is cut into records.
enum class TextSplit { WholeFile, Paragraph, Line };

/// One record: named fields, and the line of the file on which it starts (from 1).
struct Record
{
    std::vector<std::pair<std::string, std::string>> fields;
    std::uint64_t line = 0;
    /// The value of a field, or nullptr.
    const std::string *find(std::string_view name) const;
};

/// A record that could not be read, and why.
struct BadRecord
{
    std::string file;
    std::uint64_t line = 0; ///< 0: the whole file
    std::string reason;
};

/// Behind so many bad records of an import the reading ends.
inline constexpr std::size_t mostBadRecords = 1'000'000;

/// A file that was read in another encoding than UTF-8 because it looks like it.
struct GuessedEncoding
{
    std::string file, encoding;
    int confidence = 0; ///< of 100
};

struct ReadOptions
{
    Format format = Format::Guess;
    TextSplit textSplit = TextSplit::WholeFile;
    std::optional<char> delimiter; ///< CSV and TSV; guessed if empty
    std::optional<char> quote;     ///< CSV and TSV: what encloses fields, 0 for nothing; guessed if empty
    std::optional<bool> header; ///< CSV and TSV; guessed if empty. Without one, columns are called 1, 2, 3 …
    std::string encoding;       ///< ICU name such as windows-1252; guessed if empty
    friend bool operator==(const ReadOptions &, const ReadOptions &) = default;
};

/// What `next` found: a record, a bad record (reading can go on), or the end (neither).
struct ReadResult
{
    std::optional<Record> record;
    std::optional<BadRecord> bad;
    bool atEnd() const { return !record && !bad; }
};

/// Reads the records of one file as a stream, in constant memory. Plain text, PubMed RCT (`label`, `text`,
/// `id`), labelled lines (`label`, `sublabel`, `text`), WikiExtractor's blocks (`id`, `url`, `title`, `text`)
/// and a folder of classes (`id`, `label`, `text`) have fixed columns; a dictd file (`.index` beside
/// `.dict.dz`) gives `id` (headword) and `text` per entry.
class RecordReader
{
public:
    virtual ~RecordReader() = default;
    /// Errors end the reading: FileTruncated, FileDamaged, Stopped; with line FileEncoding (bytes that are
    /// not of the encoding) and RecordBad (a record that takes too much memory).
    virtual Expected<ReadResult> next() = 0;
    /// Columns known from a header or from the first record.
    virtual std::vector<std::string> columns() const = 0;
    virtual Format format() const = 0;
    virtual std::uint64_t consumed() const = 0; ///< compressed bytes, for progress
    /// How the file is read, with what was guessed; what its format does not need stays empty.
    virtual ReadOptions reading() const { return {}; }
    /// What a person must know because it may be wrong; of the files read so far.
    virtual std::vector<GuessedEncoding> guessedEncodings() const { return {}; }
};

/// `stop` as ByteStream::open takes it. Errors: those of ByteStream::open, RecordBad when the format cannot
/// be told.
Expected<std::unique_ptr<RecordReader>> openRecords(const std::filesystem::path &path,
                                                    const ReadOptions &options, std::stop_token stop = {});

/// Names of the text columns: given `A,B` these, else `text`, else title and abstract, else title and body.
/// Error ColumnMissing names the column and those there are, or says that there are several of the name.
Expected<std::vector<std::string>> chooseTextColumns(const std::vector<std::string> &columns,
                                                     const std::string &wanted, const std::string &where);

/// The text of a record: the columns joined by a newline.
std::string joinColumns(const Record &record, const std::vector<std::string> &columns);

/// All files below a path in byte order of their paths, hidden ones left out; the path itself if it is a
/// file. A dictd index stands for the dictionary beside it. Errors: FileNotFound, FileEmpty (a folder without
/// files).
Expected<std::vector<std::filesystem::path>> expandFiles(const std::vector<std::filesystem::path> &paths);

/// Bytes of all files together; nothing when one does not tell (a pipe).
std::optional<std::uint64_t> totalSize(const std::vector<std::filesystem::path> &files);

/// `csv`, `tsv`, `jsonl`, `json`, `text`, `rct`, `labelled`, `dictd`, `wiki`, `folder`
Expected<Format> formatFromName(std::string_view name);

} // namespace tlm
