#include "core/data/formatguess.h"

#include <algorithm>
#include <cctype>
#include <map>
#include <set>

#include "core/data/delimitedparser.h"

namespace tlm {

namespace {

using Rows = std::vector<std::vector<std::string>>;

Rows parseSample(const SampleLines &lines, char delimiter, char quote = '"')
{
    Rows rows;
    DelimitedParser parser(delimiter, quote);
    for (const std::string &line : lines) {
        if (!parser.feed(line))
            continue;
        rows.push_back(parser.fields());
        parser.reset();
    }
    return rows;
}

/// How many lines belong to records with the usual number of fields.
std::size_t usualLines(const SampleLines &lines, char delimiter, char quote)
{
    std::map<std::size_t, std::size_t> linesByFields;
    DelimitedParser parser(delimiter, quote);
    std::size_t ofRecord = 0, most = 0;
    for (const std::string &line : lines) {
        ++ofRecord;
        if (!parser.feed(line))
            continue;
        most = std::max(most, linesByFields[parser.fields().size()] += ofRecord);
        ofRecord = 0;
        parser.reset();
    }
    return most;
}

bool isNumber(std::string_view text)
{
    return !text.empty() && text.find_first_not_of("0123456789.,+-eE% ") == std::string_view::npos;
}

bool isColumnName(const std::string &text)
{
    constexpr std::size_t longestName = 40;
    constexpr std::ptrdiff_t mostSpaces = 3;
    return !text.empty() && text.size() <= longestName && !isNumber(text) &&
           std::count(text.begin(), text.end(), ' ') <= mostSpaces &&
           text.find_first_of("\n\r!?\"") == std::string::npos;
}

std::string firstContent(const SampleLines &lines)
{
    for (const std::string &line : lines) {
        if (const auto start = line.find_first_not_of(" \t\r\n"); start != std::string::npos)
            return line.substr(start);
    }
    return {};
}

bool isPubMedRct(const SampleLines &lines)
{
    const std::string first = firstContent(lines);
    return first.starts_with("###") && first.size() > 3 && std::isdigit(static_cast<unsigned char>(first[3]));
}

bool areLabelled(const SampleLines &lines)
{
    return !firstContent(lines).empty() &&
           std::all_of(lines.begin(), lines.end(), [](const std::string &line) {
               return line.find_first_not_of(" \t\r\n") == std::string::npos || isLabelledLine(line);
           });
}

std::optional<Format> guessFromContent(const SampleLines &lines)
{
    const std::string first = firstContent(lines);
    if (opensWikiDocument(first))
        return Format::WikiExtractor;
    if (first.starts_with('{'))
        return Format::JsonLines;
    if (first.starts_with('['))
        return Format::JsonArray;
    if (isPubMedRct(lines))
        return Format::PubMedRct;
    if (areLabelled(lines))
        return Format::LabelledLines;
    return {};
}

} // namespace

std::filesystem::path withoutCompression(const std::filesystem::path &path)
{
    static const std::set<std::filesystem::path> endings{".gz", ".bz2", ".xz", ".zst", ".zstd"};
    auto name = path.filename();
    return endings.contains(name.extension()) ? name.replace_extension() : name;
}

std::optional<Format> guessFormat(const std::filesystem::path &path, const SampleLines &lines)
{
    static const std::map<std::filesystem::path, Format> formats{
        {".csv", Format::Csv},         {".tsv", Format::Tsv},          {".tab", Format::Tsv},
        {".jsonl", Format::JsonLines}, {".ndjson", Format::JsonLines}, {".json", Format::JsonArray},
        {".index", Format::Dictd},     {".dict", Format::Dictd},       {".dz", Format::Dictd},
        {".txt", Format::PlainText},   {".text", Format::PlainText},   {".md", Format::PlainText}};
    const auto known = formats.find(withoutCompression(path).extension());
    const auto seen = guessFromContent(lines);
    if (known == formats.end()) {
        if (seen)
            return seen;
        const char delimiter = guessDelimiter(lines);
        if (delimiter == 0)
            return {};
        return delimiter == '\t' ? Format::Tsv : Format::Csv;
    }
    if (known->second == Format::JsonArray)
        return seen == Format::JsonLines ? Format::JsonLines : Format::JsonArray;
    if (known->second == Format::PlainText &&
        (seen == Format::PubMedRct || seen == Format::LabelledLines || seen == Format::WikiExtractor))
        return seen;
    return known->second;
}

char guessDelimiter(const SampleLines &lines)
{
    char best = 0;
    double bestShare = 0;
    for (const char delimiter : {',', '\t', ';', '|'}) {
        std::map<std::size_t, std::size_t> counts;
        const Rows rows = parseSample(lines, delimiter);
        for (const auto &row : rows)
            ++counts[row.size()];
        for (const auto &[fields, count] : counts) {
            const double share = static_cast<double>(count) / static_cast<double>(rows.size());
            if (fields > 1 && share > 0.5 && share > bestShare) {
                best = delimiter;
                bestShare = share;
            }
        }
    }
    return best;
}

char guessQuote(const SampleLines &lines, char delimiter)
{
    return delimiter == '\t' && usualLines(lines, delimiter, 0) > usualLines(lines, delimiter, '"') ? 0 : '"';
}

bool guessHeader(const SampleLines &lines, char delimiter, char quote)
{
    const Rows rows = parseSample(lines, delimiter, quote);
    if (rows.empty())
        return true;
    const auto &first = rows.front();
    if (!std::all_of(first.begin(), first.end(), isColumnName) ||
        std::set(first.begin(), first.end()).size() != first.size())
        return false;
    return std::none_of(rows.begin() + 1, rows.end(), [&](const auto &row) {
        for (std::size_t i = 0; i < std::min(row.size(), first.size()); ++i) {
            if (row[i] == first[i])
                return true;
        }
        return false;
    });
}

} // namespace tlm
