#include "app/learn/attentionrequest.h"

#include <algorithm>

#include <fmt/format.h>

#include "core/data/workspace.h"

namespace tlm {

namespace {

Expected<std::vector<Example>> chooseExamples(const std::vector<Example> &all,
                                              const AttentionRequest &request)
{
    if (!request.example)
        return std::vector<Example>(
            all.begin(), all.begin() + std::ptrdiff_t(std::min<std::uint64_t>(request.examples, all.size())));
    if (*request.example < all.size())
        return std::vector<Example>{all[*request.example]};
    return failure(
        ErrorCode::Usage,
        fmt::format("There is no example {}: the split has {} (from 0).", *request.example, all.size()),
        request.task);
}

Expected<std::vector<Example>> examplesOf(const std::filesystem::path &root, const AttentionRequest &request)
{
    if (request.text)
        return std::vector<Example>{{*request.text, request.pair, 0}};
    const auto split = splitFromName(request.split);
    if (!split)
        return tl::unexpected(split.error());
    const auto workspace = Workspace::open(root);
    if (!workspace)
        return tl::unexpected(workspace.error());
    const auto task = loadTask(*workspace, request.task);
    if (!task)
        return tl::unexpected(task.error());
    return chooseExamples(task->examples(*split), request);
}

} // namespace

Expected<AttentionReport> answerAttention(const Inference &inference, const std::filesystem::path &workspace,
                                          const AttentionRequest &request, ProgressSink &progress,
                                          std::stop_token stop)
{
    const auto examples = examplesOf(workspace, request);
    if (!examples)
        return tl::unexpected(examples.error());
    const bool keep = !request.output.empty() || examples->size() == 1;
    auto report = inference.attention(*examples, keep ? KeepWeights::Yes : KeepWeights::No, progress, stop);
    if (!report || request.output.empty())
        return report;
    if (auto written = writeAttention(request.output, report->weights); !written)
        return tl::unexpected(written.error());
    return report;
}

} // namespace tlm
