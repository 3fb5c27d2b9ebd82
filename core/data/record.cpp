#include "core/data/record.h"

#include <algorithm>
#include <array>

#include <fmt/format.h>
#include <fmt/ranges.h>

#include "core/data/formatguess.h"
#include "core/data/readers.h"

namespace tlm {

namespace {

constexpr std::size_t sampleSize = std::size_t(1) << 16;

constexpr std::array<std::pair<std::string_view, Format>, 10> formatNames{{
    {"csv", Format::Csv},
    {"tsv", Format::Tsv},
    {"jsonl", Format::JsonLines},
    {"json", Format::JsonArray},
    {"text", Format::PlainText},
    {"rct", Format::PubMedRct},
    {"labelled", Format::LabelledLines},
    {"dictd", Format::Dictd},
    {"wiki", Format::WikiExtractor},
    {"folder", Format::ClassFolder},
}};

OpenedReader openDelimited(TextStream text, const ReadOptions &options, Format format,
                           const SampleLines &lines)
{
    const char usual = format == Format::Tsv ? '\t' : ',';
    char delimiter = options.delimiter.value_or(format == Format::Tsv ? usual : guessDelimiter(lines));
    if (delimiter == 0)
        delimiter = usual;
    const char quote = options.quote.value_or(guessQuote(lines, delimiter));
    const bool header = options.header ? *options.header : guessHeader(lines, delimiter, quote);
    return readDelimited(std::move(text), format, {delimiter, quote, header});
}

} // namespace

const std::string *Record::find(std::string_view name) const
{
    const auto found =
        std::find_if(fields.begin(), fields.end(), [&](const auto &field) { return field.first == name; });
    return found == fields.end() ? nullptr : &found->second;
}

Expected<std::unique_ptr<RecordReader>> openRecords(const std::filesystem::path &path,
                                                    const ReadOptions &options, std::stop_token stop)
{
    const bool guess = options.format == Format::Guess;
    if (options.format == Format::Dictd || (guess && guessFormat(path, {}) == Format::Dictd))
        return readDictd(path);
    if (options.format == Format::ClassFolder)
        return readClassFolder(path, options.encoding);
    auto text = TextStream::open(path, options.encoding, std::move(stop));
    if (!text)
        return tl::unexpected(text.error());
    const auto lines = text->beginning(sampleSize);
    if (!lines)
        return tl::unexpected(lines.error());
    const auto format = guess ? guessFormat(path, *lines) : options.format;
    if (!format)
        return failure(ErrorCode::RecordBad, "Neither the name nor the content of the file tells its format.",
                       path.string());
    switch (*format) {
    case Format::JsonLines:
    case Format::JsonArray:
        return readJson(std::move(*text), *format);
    case Format::PubMedRct:
        return readPubMedRct(std::move(*text));
    case Format::LabelledLines:
        return readLabelledLines(std::move(*text));
    case Format::PlainText:
        return readPlainText(std::move(*text), options.textSplit);
    case Format::WikiExtractor:
        return readWikiExtractor(std::move(*text));
    default:
        return openDelimited(std::move(*text), options, *format, *lines);
    }
}

Expected<std::vector<std::string>> chooseTextColumns(const std::vector<std::string> &columns,
                                                     const std::string &wanted, const std::string &where)
{
    const auto countOf = [&](const std::string &name) { return std::ranges::count(columns, name); };
    const auto missing = [&](const std::string &name) {
        return failure(
            ErrorCode::ColumnMissing,
            fmt::format("There is no column {}; the columns are {}.", name, fmt::join(columns, ", ")), where);
    };
    std::vector<std::string> chosen;
    if (wanted.empty()) {
        for (const auto &choice :
             {std::vector<std::string>{"text"}, {"title", "abstract"}, {"title", "body"}}) {
            if (chosen.empty() && std::ranges::all_of(choice, countOf))
                chosen = choice;
        }
        if (chosen.empty())
            return missing("text");
    }
    for (std::size_t from = 0; !wanted.empty() && from <= wanted.size();) {
        const std::size_t comma = std::min(wanted.find(',', from), wanted.size());
        chosen.push_back(wanted.substr(from, comma - from));
        from = comma + 1;
    }
    for (const std::string &name : chosen) {
        if (countOf(name) == 0)
            return missing(name);
        if (countOf(name) > 1)
            return failure(
                ErrorCode::ColumnMissing,
                fmt::format("There are {} columns called {}: their names must differ.", countOf(name), name),
                where);
    }
    return chosen;
}

std::string joinColumns(const Record &record, const std::vector<std::string> &columns)
{
    std::string text;
    for (const auto &column : columns) {
        if (&column != &columns.front())
            text += '\n';
        if (const std::string *value = record.find(column))
            text += *value;
    }
    return text;
}

Expected<Format> formatFromName(std::string_view name)
{
    for (const auto &[known, format] : formatNames) {
        if (known == name)
            return format;
    }
    return failure(ErrorCode::Usage, fmt::format("There is no format called {}.", name));
}

} // namespace tlm
