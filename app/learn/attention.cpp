#include <map>
#include <memory>

#include "app/learn/answers.h"
#include "app/learn/attentionrequest.h"
#include "app/learn/openmodel.h"
#include "app/learn/verbs.h"
#include "core/attention/attentionfigure.h"
#include "core/attention/measurestable.h"
#include "core/base/file.h"

namespace tlm {

namespace {

/// The task whose heads' importance is asked for.
Expected<std::optional<Task>> scoredTask(const VerbContext &context, const AttentionOptions &options)
{
    if (!options.importance)
        return std::nullopt;
    return taskOf(context.options.workspace, options.request.task).map([](Task &&task) {
        return std::optional(std::move(task));
    });
}

/// The change of the metric by each head, if it is asked for.
Expected<std::map<int, double>> tellImportance(VerbContext &context, const AttentionRequest &request,
                                               const Inference &inference, const std::optional<Task> &task)
{
    std::map<int, double> changes;
    if (!task)
        return changes;
    const auto importance = splitFromName(request.split).and_then([&](Split split) {
        return inference.importance(*task, split, request.examples, context.output, context.stop,
                                    request.muted);
    });
    if (!importance)
        return tl::unexpected(importance.error());
    const auto heads = inference.model().bert.configuration().heads;
    context.output.line({{"importance", importanceJson(*importance, heads, task->metric)}});
    context.output.text(importanceText(*importance, heads, task->metric));
    for (std::size_t head = 0; head < importance->muted.size(); ++head)
        changes[int(head)] = importance->muted[head] - importance->value;
    return changes;
}

/// What a caption needs.
std::string describeFigure(const AttentionOptions &options, const AttentionReport &report)
{
    Json caption{{"model", options.model}};
    if (!options.request.task.empty())
        caption.update({{"task", options.request.task}, {"split", options.request.split}});
    caption.update({{"examples", report.examples},
                    {"tokens", report.tokens},
                    {"muted", options.mute},
                    {"masked", options.request.masked},
                    {"counting", countingJson(report.counting)}});
    return toLine(caption);
}

Expected<> writeFigure(const AttentionOptions &options, const AttentionReport &report)
{
    if (options.figure.empty())
        return {};
    return writeFile(options.figure, attentionFigure(report.weights.front(), report.measures, options.model,
                                                     describeFigure(options, report)));
}

Expected<> writeMeasures(const AttentionOptions &options, const AttentionRequest &request,
                         const AttentionReport &report, const std::map<int, double> &importance)
{
    if (options.measures.empty())
        return {};
    return writeFile(options.measures,
                     measuresCsv(report.measures, {options.model, report.examples, report.counting,
                                                   importance, request.muted, request.masked}));
}

/// All that can be refused is before the model is asked; what was computed is told whatever fails then.
Expected<> showAttention(VerbContext &context, const AttentionOptions &options)
{
    const auto request = options.wanted();
    if (!request)
        return tl::unexpected(request.error());
    WarmTask rows(context.options.workspace);
    const auto examples = examplesOf(rows, *request, context.stop);
    if (!examples)
        return tl::unexpected(examples.error());
    if (examples->empty() && !options.figure.empty())
        return failure(ErrorCode::Usage, "There is no example to draw.", options.figure.string());
    const auto task = scoredTask(context, options);
    if (!task)
        return tl::unexpected(task.error());
    const auto inference = openModel(context, options.model);
    if (!inference)
        return tl::unexpected(inference.error());
    if (*task)
        if (auto head = inference->requireHead(); !head)
            return head;
    const auto report = answerAttention(*inference, *examples, *request, context.output, context.stop);
    if (!report)
        return tl::unexpected(report.error());
    const auto importance = tellImportance(context, *request, *inference, *task);
    const auto written =
        writeWeights(*request, *report).and_then([&] { return writeFigure(options, *report); }).and_then([&] {
            return writeMeasures(options, *request, *report, importance.value_or(std::map<int, double>()));
        });
    context.output.line({{"attention", attentionJson(*report, inference->model().labels)}});
    context.output.text(attentionText(*report, inference->model().labels));
    if (!importance)
        return tl::unexpected(importance.error());
    return written;
}

} // namespace

void addAttentionVerb(Program &program)
{
    const auto options = std::make_shared<AttentionOptions>();
    auto &verb = program.addVerb("attention", "Where the heads of a model look, and their patterns");
    declare(verb, *options);
    verb.callback([&program, options] {
        program.choose([options](VerbContext &context) { return showAttention(context, *options); });
    });
}

} // namespace tlm
