#include "core/sweep/wantedselection.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include "core/base/hash.h"
#include "core/selection/selectionfile.h"

namespace tlm {

namespace {

constexpr std::size_t longestName = 75; ///< leaves room for what draws add (checkName: 100)

/// What a manifest says of how a selection is made.
Json recipeOf(const SelectionOptions &options)
{
    SelectionSummary summary;
    summary.options = options;
    return manifestOf(summary).at("options");
}

} // namespace

SelectionOptions neighboursOf(const std::string &task, const std::vector<std::string> &corpora,
                              std::uint32_t k, QueryText query)
{
    SelectionOptions options;
    options.task = task;
    options.corpora = corpora;
    options.k = k;
    options.queryText = query;
    const std::string names = fmt::format("{}", fmt::join(corpora, "."));
    const std::string kind = fmt::format("-k{}{}-", k, query == QueryText::Rake ? "-rake" : "");
    options.name = task + kind + names;
    if (options.name.size() > longestName)
        options.name = task.substr(0, longestName / 2) + kind + hashText(task + ' ' + names);
    return options;
}

SelectionOptions drawnLike(const SelectionOptions &like, Selector selector, std::uint64_t seed)
{
    SelectionOptions options;
    options.name = fmt::format("{}-{}-{}", like.name, Json(selector).get<std::string>(), seed);
    options.task = like.task;
    options.corpora = like.corpora;
    options.selector = selector;
    options.like = like.name;
    options.seed = seed;
    options.guard = like.guard;
    return options;
}

Expected<bool> hasSelection(const Workspace &workspace, const SelectionOptions &wanted)
{
    const auto there = summarizeSelection(workspace, wanted.name);
    if (!there && there.error().code == ErrorCode::SelectionNotFound)
        return false;
    if (!there)
        return tl::unexpected(there.error());
    if (there->task != wanted.task || there->corpora != wanted.corpora ||
        recipeOf(there->options) != recipeOf(wanted))
        return failure(
            ErrorCode::NameTaken,
            fmt::format("The selection {} was made in another way than is wanted now.", wanted.name));
    return true;
}

Expected<> obtainSelection(const Workspace &workspace, const SelectionOptions &wanted, ProgressSink &progress,
                           std::stop_token stop)
{
    const auto there = hasSelection(workspace, wanted);
    if (!there)
        return tl::unexpected(there.error());
    if (*there)
        return {};
    return makeSelection(workspace, wanted, progress, std::move(stop)).map([](const Selection &) {});
}

} // namespace tlm
