#include "core/data/taskrows.h"

#include <algorithm>

#include <fmt/format.h>
#include <simdjson.h>

namespace tlm {

namespace {

tl::unexpected<Error> damaged(const std::string &path)
{
    return failure(ErrorCode::FileDamaged, "An example of the stored task cannot be read.", path);
}

} // namespace

Expected<TaskRows> TaskRows::open(const Workspace &workspace, const std::string &name, std::stop_token stop)
{
    auto summary = summarizeTask(workspace, name);
    if (!summary)
        return tl::unexpected(summary.error());
    TaskRows rows;
    rows.m_summary = std::move(*summary);
    for (const Split split : {Split::Train, Split::Dev, Split::Test}) {
        const auto path = workspace.task(name) / fmt::format("{}.jsonl", splitName(split));
        if (auto indexed = rows.index(split, path, stop); !indexed)
            return tl::unexpected(indexed.error());
    }
    return rows;
}

Expected<> TaskRows::index(Split split, const std::filesystem::path &path, const std::stop_token &stop)
{
    Rows &rows = m_rows[static_cast<std::size_t>(split)];
    rows.path = path.string();
    auto file = MappedFile::open(path);
    if (!file)
        return tl::unexpected(file.error());
    rows.file = std::move(*file);
    const auto bytes = rows.file.bytes();
    const std::string_view text(reinterpret_cast<const char *>(bytes.data()), bytes.size());
    for (std::size_t begin = 0; begin < text.size();) {
        if (stop.stop_requested())
            return failure(ErrorCode::Stopped, "Reading the task was stopped.");
        const std::size_t end = std::min(text.find('\n', begin), text.size() - 1) + 1;
        const auto example = parse(text.substr(begin, end - begin), rows.path);
        if (!example)
            return tl::unexpected(example.error());
        rows.ends.push_back(end);
        rows.labels.push_back(example->label);
        begin = end;
    }
    return rows.labels.size() == m_summary.sizes[static_cast<std::size_t>(split)] ? Expected<>()
                                                                                  : damaged(rows.path);
}

std::string_view TaskRows::Rows::line(std::uint32_t number) const
{
    const auto bytes = file.bytes();
    const std::uint64_t begin = number == 0 ? 0 : ends[number - 1];
    return {reinterpret_cast<const char *>(bytes.data()) + begin, ends[number] - begin};
}

Expected<Example> TaskRows::parse(std::string_view line, const std::string &path) const
{
    simdjson::dom::parser parser;
    simdjson::dom::object object;
    if (parser.parse(line.data(), line.size()).get(object))
        return damaged(path);
    std::string_view text, label, pair, id;
    if (object["text"].get(text) || object["label"].get(label))
        return damaged(path);
    if (object["pair"].get(pair))
        pair = {};
    if (object["id"].get(id))
        id = {};
    const auto &labels = m_summary.labels;
    const auto found = std::lower_bound(labels.begin(), labels.end(), label);
    if (found == labels.end() || *found != label)
        return damaged(path);
    return Example{std::string(text), std::string(pair), static_cast<std::int32_t>(found - labels.begin()),
                   std::string(id)};
}

Expected<Example> TaskRows::example(Split split, std::uint32_t number) const
{
    const Rows &rows = this->rows(split);
    return parse(rows.line(number), rows.path);
}

} // namespace tlm
