#include "core/retrieval/selection.h"

#include <chrono>

#include <fmt/format.h>

#include "core/retrieval/selectionfile.h"
#include "core/retrieval/selectionmaker.h"

namespace tlm {

namespace {

Expected<> checkFree(const Workspace &workspace, const std::string &name)
{
    if (const auto checked = checkName(name); !checked)
        return checked;
    if (std::filesystem::exists(workspace.selection(name)))
        return failure(ErrorCode::NameTaken, fmt::format("There is a selection called {} already.", name));
    return {};
}

} // namespace

Expected<Selection> makeSelection(const Workspace &workspace, const SelectionOptions &wanted,
                                  ProgressSink &progress, std::stop_token stop)
{
    const auto begin = std::chrono::steady_clock::now();
    if (const auto checked = checkFree(workspace, wanted.name); !checked)
        return tl::unexpected(checked.error());
    SelectionOptions options = wanted;
    std::optional<std::uint64_t> tokens;
    if (options.selector == Selector::Random && !options.like.empty()) {
        const auto like = summarizeSelection(workspace, options.like);
        if (!like)
            return tl::unexpected(like.error());
        tokens = like->tokens;
        if (options.task.empty())
            options.task = like->task;
        if (options.corpora.empty())
            options.corpora = like->corpora;
    }
    const auto task = loadTask(workspace, options.task);
    if (!task)
        return tl::unexpected(task.error());
    const auto sources = openSources(workspace, options.corpora);
    if (!sources)
        return tl::unexpected(sources.error());

    SelectionMaker maker(options, *task, *sources, progress, stop);
    const auto made = options.selector == Selector::Bm25 ? maker.retrieve() : maker.draw(tokens);
    if (!made)
        return tl::unexpected(made.error());
    Selection selection = maker.take();
    const std::chrono::duration<double> elapsed = std::chrono::steady_clock::now() - begin;
    selection.summary.seconds = elapsed.count();
    return saveSelection(workspace, selection).map([&] { return std::move(selection); });
}

} // namespace tlm
