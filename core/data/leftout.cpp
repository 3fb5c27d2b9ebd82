#include "core/data/leftout.h"

#include <algorithm>
#include <charconv>
#include <iterator>

#include "core/base/file.h"
#include "core/base/json.h"
#include "core/data/corpusmanifest.h"

namespace tlm {

namespace fs = std::filesystem;

namespace {

std::string textOf(const Record &record, const char *name)
{
    const std::string *value = record.find(name);
    return value ? *value : std::string();
}

template <typename Number>
Number numberOf(const Record &record, const char *name)
{
    const std::string text = textOf(record, name);
    Number number{};
    std::from_chars(text.data(), text.data() + text.size(), number);
    return number;
}

/// Makes a value of every line of a file that this program wrote.
template <typename Value, typename Make>
Expected<std::vector<Value>> readLines(const fs::path &path, Make make)
{
    std::vector<Value> values;
    if (std::error_code error; fs::file_size(path, error) == 0 || error)
        return values;
    ReadOptions options;
    options.format = Format::JsonLines;
    options.encoding = "UTF-8";
    const auto reader = openRecords(path, options);
    if (!reader)
        return tl::unexpected(reader.error());
    while (true) {
        const auto result = (*reader)->next();
        if (!result)
            return tl::unexpected(result.error());
        if (result->atEnd())
            return values;
        if (!result->record)
            return failure(ErrorCode::FileDamaged, "The list of what was left out is damaged.",
                           path.string());
        values.push_back(make(*result->record));
    }
}

/// Writes a line for every value, however many there are.
template <typename Value, typename Make>
Expected<> writeLines(const fs::path &path, const std::vector<Value> &values, Make make)
{
    auto file = AtomicFile::create(path);
    if (!file)
        return tl::unexpected(file.error());
    for (const Value &value : values)
        if (auto written = file->write(toLine(make(value)) + '\n'); !written)
            return written;
    return file->commit();
}

} // namespace

Expected<> writeBadRecords(const fs::path &path, const std::vector<BadRecord> &bad)
{
    return writeLines(path, bad, [](const BadRecord &record) {
        return Json{{"file", record.file}, {"line", record.line}, {"reason", record.reason}};
    });
}

Expected<> writeDuplicates(const fs::path &path, const std::vector<DuplicateDocument> &duplicates)
{
    return writeLines(path, duplicates, [](const DuplicateDocument &duplicate) {
        return Json{{"file", duplicate.file},
                    {"line", duplicate.line},
                    {"id", duplicate.id},
                    {"document", duplicate.document},
                    {"similarity", duplicate.similarity}};
    });
}

Expected<std::vector<BadRecord>> readBadRecords(const fs::path &path)
{
    return readLines<BadRecord>(path, [](const Record &record) {
        return BadRecord{textOf(record, "file"), numberOf<std::uint64_t>(record, "line"),
                         textOf(record, "reason")};
    });
}

Expected<std::vector<DuplicateDocument>> readDuplicates(const fs::path &path)
{
    return readLines<DuplicateDocument>(path, [](const Record &record) {
        return DuplicateDocument{textOf(record, "file"), numberOf<std::uint64_t>(record, "line"),
                                 textOf(record, "id"), numberOf<std::uint64_t>(record, "document"),
                                 numberOf<float>(record, "similarity")};
    });
}

Expected<LeftOut> loadLeftOut(const Workspace &workspace, const std::string &corpus)
{
    const auto folder = corpusFolder(workspace, corpus);
    if (!folder)
        return tl::unexpected(folder.error());
    const auto summary = readCorpusManifest(*folder);
    if (!summary)
        return tl::unexpected(summary.error());
    LeftOut all;
    for (std::size_t number = 1; number <= summary->documentFiles.size(); ++number) {
        const CorpusPart part(number);
        auto bad = readBadRecords(*folder / part.bad);
        if (!bad)
            return tl::unexpected(bad.error());
        auto duplicates = readDuplicates(*folder / part.duplicates);
        if (!duplicates)
            return tl::unexpected(duplicates.error());
        std::ranges::move(*bad, std::back_inserter(all.bad));
        std::ranges::move(*duplicates, std::back_inserter(all.duplicates));
    }
    return all;
}

} // namespace tlm
