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
    if (!request.texts.empty())
        return request.texts;
    const auto split = splitFromName(request.split);
    if (!split)
        return tl::unexpected(split.error());
    return taskOf(root, request.task).and_then([&](const Task &task) {
        return chooseExamples(task.examples(*split), request);
    });
}

/// A file of weights is refused before the work, not after it.
Expected<> checkOutput(const std::filesystem::path &output)
{
    if (output.empty() || isAttentionFile(output))
        return {};
    return failure(ErrorCode::Usage, "Weights are written as .safetensors or .npz.", output.string());
}

} // namespace

Expected<Task> taskOf(const std::filesystem::path &root, const std::string &name)
{
    return Workspace::open(root).and_then(
        [&](const Workspace &workspace) { return loadTask(workspace, name); });
}

Expected<AttentionReport> answerAttention(const Inference &inference, const std::filesystem::path &workspace,
                                          const AttentionRequest &request, ProgressSink &progress,
                                          std::stop_token stop)
{
    const auto examples =
        checkOutput(request.output).and_then([&] { return examplesOf(workspace, request); });
    if (!examples)
        return tl::unexpected(examples.error());
    const std::size_t kept = request.output.empty() ? 1 : examples->size();
    auto report = inference.attention(*examples, {request.counting, {request.muted, request.masked}, kept},
                                      progress, std::move(stop));
    if (!report || request.output.empty())
        return report;
    if (auto written = writeAttention(request.output, report->weights); !written)
        return tl::unexpected(written.error());
    return report;
}

} // namespace tlm
