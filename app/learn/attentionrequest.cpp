#include "app/learn/attentionrequest.h"

#include <algorithm>

#include <fmt/format.h>

#include "core/data/workspace.h"

namespace tlm {

namespace {

Expected<std::vector<Example>> readExamples(const TaskRows &rows, Split split,
                                            const AttentionRequest &request)
{
    const std::uint64_t size = rows.size(split);
    if (request.example && *request.example >= size)
        return failure(
            ErrorCode::Usage,
            fmt::format("There is no example {}: the split has {} (from 0).", *request.example, size),
            request.task);
    const std::uint64_t begin = request.example.value_or(0),
                        end = request.example ? begin + 1 : std::min(request.examples, size);
    std::vector<Example> examples;
    for (std::uint64_t number = begin; number < end; ++number) {
        auto example = rows.example(split, std::uint32_t(number));
        if (!example)
            return tl::unexpected(example.error());
        examples.push_back(std::move(*example));
    }
    return examples;
}

} // namespace

Expected<Task> taskOf(const std::filesystem::path &root, const std::string &name)
{
    return Workspace::open(root).and_then(
        [&](const Workspace &workspace) { return loadTask(workspace, name); });
}

Expected<std::vector<Example>> examplesOf(WarmTask &task, const AttentionRequest &request,
                                          const std::stop_token &stop)
{
    if (!request.output.empty())
        if (auto known = checkAttentionFile(request.output); !known)
            return tl::unexpected(known.error());
    if (!request.texts.empty())
        return request.texts;
    const auto split = splitFromName(request.split);
    if (!split)
        return tl::unexpected(split.error());
    return task.rows(request.task, stop).and_then([&](const TaskRows *rows) {
        return readExamples(*rows, *split, request);
    });
}

Expected<AttentionReport> answerAttention(const Inference &inference, const std::vector<Example> &examples,
                                          const AttentionRequest &request, ProgressSink &progress,
                                          std::stop_token stop)
{
    const std::size_t kept = request.output.empty() ? 1 : examples.size();
    return inference.attention(examples, {request.counting, {request.muted, request.masked}, kept}, progress,
                               std::move(stop));
}

Expected<> writeWeights(const AttentionRequest &request, const AttentionReport &report)
{
    return request.output.empty() ? Expected<>() : writeAttention(request.output, report.weights);
}

} // namespace tlm
