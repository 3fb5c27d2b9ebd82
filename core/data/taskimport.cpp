#include <algorithm>
#include <map>

#include <fmt/format.h>

#include "core/data/splitting.h"
#include "core/data/task.h"

namespace tlm {

namespace {

using OpenedRecords = Expected<std::unique_ptr<RecordReader>>;

struct Columns
{
    std::vector<std::string> text;
    std::string label, pair, id; ///< `id` may be empty
};

Expected<Columns> chooseColumns(const RecordReader &reader, const TaskSource &source,
                                const std::string &where)
{
    const auto columns = reader.columns();
    auto text = chooseTextColumns(columns, source.text, where);
    if (!text)
        return tl::unexpected(text.error());
    Columns chosen{std::move(*text), source.label.empty() ? "label" : source.label, source.pair, source.id};
    if (chosen.id.empty() && std::ranges::count(columns, "id") == 1)
        chosen.id = "id";
    for (const auto &name : {chosen.label, chosen.pair, chosen.id}) {
        if (name.empty())
            continue;
        if (auto there = chooseTextColumns(columns, name, where); !there)
            return tl::unexpected(there.error());
    }
    return chosen;
}

OpenedRecords openExamples(const std::filesystem::path &path, ReadOptions options, std::stop_token stop = {})
{
    if (std::error_code error; std::filesystem::is_directory(path, error))
        options.format = Format::ClassFolder;
    return openRecords(path, options, std::move(stop));
}

/// With the splits that lie in the folder of the train split, if there are some.
TaskSource withSplitsInside(TaskSource source)
{
    const auto folder = source.train;
    const auto inside = [&](Split split) {
        std::error_code error;
        auto path = folder / splitName(split);
        return std::filesystem::is_directory(path, error) ? std::optional(path) : std::nullopt;
    };
    const auto train = inside(Split::Train), dev = inside(Split::Dev), test = inside(Split::Test);
    if (source.dev || source.test || !train || !(dev || test))
        return source;
    source.train = *train;
    source.dev = dev;
    source.test = test;
    return source;
}

std::string placeOf(const RecordReader &reader, const std::filesystem::path &path, const Record &record)
{
    if (reader.format() == Format::ClassFolder)
        return (path / *record.find("id")).string();
    return fmt::format("{}:{}", path.string(), record.line);
}

/// Why a record cannot be an example; empty if it can.
std::string missingValue(const Record &record, const Columns &columns)
{
    const std::string *label = record.find(columns.label);
    if (!label || label->empty())
        return fmt::format("There is no value in the column {}.", columns.label);
    const auto absent = [&](const std::string &column) { return !column.empty() && !record.find(column); };
    if (std::all_of(columns.text.begin(), columns.text.end(), absent))
        return fmt::format("There is no value in the column {}.", columns.text.front());
    return absent(columns.pair) ? fmt::format("There is no value in the column {}.", columns.pair) : "";
}

class TaskReader
{
public:
    TaskReader(const TaskSource &source, ProgressSink &sink, std::stop_token stop)
        : m_source(source), m_stop(std::move(stop)), m_meter(sink, "read", "bytes", totalBytes(source))
    {
    }

    /// Reads all labelled texts of a file; `known`, if given, are the labels it may have.
    Expected<std::vector<LabelledText>> read(const std::filesystem::path &path,
                                             const std::map<std::string, std::int32_t> *known)
    {
        auto reader = openExamples(path, m_source.reading, m_stop);
        if (!reader)
            return tl::unexpected(reader.error());
        const auto columns = chooseColumns(**reader, m_source, path.string());
        if (!columns)
            return tl::unexpected(columns.error());
        std::vector<LabelledText> texts;
        while (true) {
            if (m_stop.stop_requested())
                return failure(ErrorCode::Stopped, "Reading the task was stopped.");
            auto result = (*reader)->next();
            if (!result)
                return tl::unexpected(result.error());
            if (result->atEnd())
                break;
            if (result->record) {
                const Record &record = *result->record;
                if (auto reason = missingValue(record, *columns); !reason.empty())
                    result->bad = BadRecord{path.string(), record.line, std::move(reason)};
                else if (const auto *label = record.find(columns->label); known && !known->contains(*label))
                    return failure(ErrorCode::LabelUnknown,
                                   fmt::format("The label {} does not occur in train.", *label),
                                   placeOf(**reader, path, record));
                else
                    texts.push_back(textOf(record, *columns));
            }
            if (result->bad) {
                if (bad.size() == mostBadRecords)
                    return failure(ErrorCode::RecordBad,
                                   fmt::format("More than {} records are bad.", mostBadRecords),
                                   fmt::format("{}:{}", path.string(), result->bad->line));
                bad.push_back(std::move(*result->bad));
            }
            m_meter.at(m_before + (*reader)->consumed());
        }
        m_before += (*reader)->consumed();
        std::ranges::move((*reader)->guessedEncodings(), std::back_inserter(guessed));
        if (texts.empty())
            return failure(ErrorCode::FileEmpty, "There is no example in this file.", path.string());
        return texts;
    }

    void finish() { m_meter.finish(); }

    std::vector<BadRecord> bad;
    std::vector<GuessedEncoding> guessed;

private:
    static std::optional<std::uint64_t> totalBytes(const TaskSource &source)
    {
        std::vector<std::filesystem::path> paths;
        for (const auto &path : {std::optional(source.train), source.dev, source.test})
            if (path)
                paths.push_back(*path);
        return totalSize(expandFiles(paths).value_or(std::vector<std::filesystem::path>()));
    }

    LabelledText textOf(const Record &record, const Columns &columns) const
    {
        const std::string *id = columns.id.empty() ? nullptr : record.find(columns.id);
        return {joinColumns(record, columns.text), columns.pair.empty() ? "" : *record.find(columns.pair),
                *record.find(columns.label), id ? *id : ""};
    }

    const TaskSource &m_source;
    std::stop_token m_stop;
    ProgressMeter m_meter;
    std::uint64_t m_before = 0;
};

std::map<std::string, std::int32_t> numberLabels(const std::vector<LabelledText> &train)
{
    std::map<std::string, std::int32_t> labels;
    for (const auto &text : train)
        labels.emplace(text.label, 0);
    std::int32_t number = 0;
    for (auto &[name, label] : labels)
        label = number++;
    return labels;
}

} // namespace

Expected<RecordPreview> previewRecords(const std::filesystem::path &path, const ReadOptions &options,
                                       std::size_t limit)
{
    TaskSource source;
    source.train = path;
    auto reader = openExamples(withSplitsInside(std::move(source)).train, options);
    if (!reader)
        return tl::unexpected(reader.error());
    RecordPreview preview{(*reader)->format(), (*reader)->columns(), {}, {}, {}, (*reader)->reading()};
    while (preview.records.size() + preview.bad.size() < limit) {
        auto result = (*reader)->next();
        if (!result)
            return tl::unexpected(result.error());
        if (result->atEnd())
            break;
        if (result->record)
            preview.records.push_back(std::move(*result->record));
        else
            preview.bad.push_back(std::move(*result->bad));
    }
    preview.guessed = (*reader)->guessedEncodings();
    return preview;
}

Expected<TaskImport> readTask(const std::string &name, const TaskSource &given, ProgressSink &progress,
                              std::stop_token stop)
{
    if (auto valid = checkName(name); !valid)
        return tl::unexpected(valid.error());
    const TaskSource source = withSplitsInside(given);
    TaskReader reader(source, progress, std::move(stop));
    std::array<std::vector<LabelledText>, 3> texts;
    auto train = reader.read(source.train, nullptr);
    if (!train)
        return tl::unexpected(train.error());
    const auto labels = numberLabels(*train);
    for (const auto &[split, path] :
         {std::pair(Split::Dev, source.dev), std::pair(Split::Test, source.test)}) {
        if (!path)
            continue;
        auto read = reader.read(*path, &labels);
        if (!read)
            return tl::unexpected(read.error());
        texts[static_cast<std::size_t>(split)] = std::move(*read);
    }
    SplitRatio ratio = source.ratio.value_or(SplitRatio{});
    ratio.dev = source.dev ? 0 : ratio.dev;
    ratio.test = source.test ? 0 : ratio.test;
    auto parts = splitByLabel(std::move(*train), ratio, source.seed);
    for (std::size_t i = 0; i < parts.size(); ++i)
        std::move(parts[i].begin(), parts[i].end(), std::back_inserter(texts[i]));

    TaskImport import;
    import.task.name = name;
    import.task.metric = source.metric;
    import.task.hasPairs = !source.pair.empty();
    for (const auto &[label, number] : labels)
        import.task.labels.push_back(label);
    for (std::size_t i = 0; i < texts.size(); ++i) {
        if (texts[i].empty())
            return failure(ErrorCode::FileEmpty,
                           fmt::format("The split {} has no example.", splitName(static_cast<Split>(i))),
                           source.train.string());
        for (auto &text : texts[i])
            import.task.splits[i].push_back(
                {std::move(text.text), std::move(text.pair), labels.at(text.label), std::move(text.id)});
    }
    import.task.hash = hashTask(import.task);
    import.bad = std::move(reader.bad);
    import.guessed = std::move(reader.guessed);
    reader.finish();
    return import;
}

} // namespace tlm
