#include "app/tlm/readingoptions.h"

#include "app/terminal/readingnotes.h"

namespace tlm {

void declareReading(CLI::App &verb, ReadingOptions &options)
{
    verb.add_option("--format", options.format,
                    "csv, tsv, jsonl, json, text, rct, labelled, dictd or wiki (default: guessed)");
    verb.add_option("--delimiter", options.delimiter, "Delimiter of CSV and TSV: one character or tab");
    verb.add_option("--quote", options.quote,
                    "What encloses fields of CSV and TSV: one character or none (default: guessed)");
    verb.add_flag("--no-header", options.noHeader, "The first row is data; columns are called 1, 2, 3 …");
    verb.add_option("--encoding", options.encoding,
                    "Encoding such as UTF-8 or windows-1252 (default: guessed, and told)");
}

Expected<ReadOptions> readOptions(const ReadingOptions &options)
{
    ReadOptions reading;
    if (!options.format.empty()) {
        const auto format = formatFromName(options.format);
        if (!format)
            return tl::unexpected(format.error());
        reading.format = *format;
    }
    if (options.split == "paragraph")
        reading.textSplit = TextSplit::Paragraph;
    else if (options.split == "line")
        reading.textSplit = TextSplit::Line;
    else if (!options.split.empty())
        return failure(ErrorCode::Usage, "A text file is split by paragraph or line.",
                       "--split " + options.split);
    if (options.delimiter == "tab")
        reading.delimiter = '\t';
    else if (options.delimiter.size() == 1)
        reading.delimiter = options.delimiter.front();
    else if (!options.delimiter.empty())
        return failure(ErrorCode::Usage, "A delimiter is one character or the word tab.",
                       "--delimiter " + options.delimiter);
    if (options.quote == "none")
        reading.quote = 0;
    else if (options.quote.size() == 1)
        reading.quote = options.quote.front();
    else if (!options.quote.empty())
        return failure(ErrorCode::Usage, "A quote is one character or the word none.",
                       "--quote " + options.quote);
    if (options.noHeader)
        reading.header = false;
    reading.encoding = options.encoding;
    return reading;
}

void reportReading(Output &output, const std::vector<GuessedEncoding> &guessed,
                   const std::vector<BadRecord> &bad)
{
    for (const auto &[file, encoding, confidence] : guessed) {
        output.line({{"encoding", {{"file", file}, {"name", encoding}, {"confidence", confidence}}}});
        if (!output.isJson())
            output.note(noteOf({file, encoding, confidence}));
    }
    for (const auto &record : bad) {
        output.line({{"bad", {{"file", record.file}, {"line", record.line}, {"reason", record.reason}}}});
        if (!output.isJson())
            output.note(noteOf(record));
    }
}

} // namespace tlm
