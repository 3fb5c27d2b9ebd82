#pragma once
#include <filesystem>
#include <memory>
#include <string>
#include <vector>

#include "core/data/record.h"
#include "core/data/textstream.h"

namespace tlm {

/// The beginning of a file, for guessing: lines with their ends, the last perhaps cut.
using SampleLines = std::vector<std::string>;

/// What all readers of text files share.
class TextRecordReader : public RecordReader
{
public:
    TextRecordReader(TextStream text, Format format, std::vector<std::string> columns)
        : m_text(std::move(text)), m_columns(std::move(columns)), m_format(format)
    {
    }
    std::vector<std::string> columns() const override { return m_columns; }
    Format format() const override { return m_format; }
    std::uint64_t consumed() const override { return m_text.consumed(); }
    ReadOptions reading() const override
    {
        ReadOptions options;
        options.format = m_format;
        if (const auto &guess = m_text.guess())
            options.encoding = guess->name;
        return options;
    }
    std::vector<GuessedEncoding> guessedEncodings() const override
    {
        const auto &guess = m_text.guess();
        return guess ? std::vector<GuessedEncoding>{{m_text.path(), guess->name, guess->confidence}}
                     : std::vector<GuessedEncoding>();
    }

protected:
    ReadResult badRecord(std::uint64_t line, std::string reason) const
    {
        return {{}, BadRecord{m_text.path(), line, std::move(reason)}};
    }

    TextStream m_text;
    std::vector<std::string> m_columns;

private:
    Format m_format;
};

using OpenedReader = Expected<std::unique_ptr<RecordReader>>;

/// How the lines of a CSV or TSV file are written.
struct DelimitedLayout
{
    char delimiter = ',';
    char quote = '"'; ///< 0: none
    bool header = true;
};
OpenedReader readDelimited(TextStream text, Format format, const DelimitedLayout &layout);
OpenedReader readJson(TextStream text, Format format);
OpenedReader readPlainText(TextStream text, TextSplit split);
OpenedReader readPubMedRct(TextStream text);
OpenedReader readLabelledLines(TextStream text);
OpenedReader readWikiExtractor(TextStream text);
/// Each file of `folder/label/` is an example; `encoding` as TextStream::open takes it.
OpenedReader readClassFolder(const std::filesystem::path &folder, const std::string &encoding);
/// `path` names the index or the dictionary; the other lies beside it.
OpenedReader readDictd(const std::filesystem::path &path);

/// Whether a line reads `LABEL:sub text`, as TREC's questions do.
bool isLabelledLine(std::string_view line);
/// Whether a line opens a document of WikiExtractor: `<doc id="12" url="…" title="…">`.
bool opensWikiDocument(std::string_view line);

} // namespace tlm
