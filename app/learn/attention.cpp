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

Expected<> writeFigure(const AttentionOptions &options, const AttentionReport &report)
{
    if (options.figure.empty())
        return {};
    if (report.weights.empty())
        return failure(ErrorCode::Usage, "There is no example to draw.", options.figure.string());
    return writeFile(options.figure, attentionFigure(report.weights.front(), report.measures, options.model));
}

Expected<> writeMeasures(const AttentionOptions &options, const AttentionReport &report)
{
    if (options.measures.empty())
        return {};
    return writeFile(options.measures, measuresCsv(report.measures));
}

Expected<> tellImportance(VerbContext &context, const AttentionOptions &options, const Inference &inference)
{
    if (!options.importance)
        return {};
    const auto split = splitFromName(options.request.split);
    if (!split)
        return tl::unexpected(split.error());
    const auto task = taskOf(context.options.workspace, options.request.task);
    if (!task)
        return tl::unexpected(task.error());
    const auto importance =
        inference.importance(*task, *split, options.request.examples, context.output, context.stop);
    if (!importance)
        return tl::unexpected(importance.error());
    const auto heads = inference.model().bert.configuration().heads;
    context.output.line({{"importance", importanceJson(*importance, heads, task->metric)}});
    context.output.text(importanceText(*importance, heads, task->metric));
    return {};
}

Expected<> showAttention(VerbContext &context, const AttentionOptions &options)
{
    const auto request = options.wanted();
    if (!request)
        return tl::unexpected(request.error());
    const auto inference = openModel(context, options.model);
    if (!inference)
        return tl::unexpected(inference.error());
    const auto report =
        answerAttention(*inference, context.options.workspace, *request, context.output, context.stop);
    if (!report)
        return tl::unexpected(report.error());
    const auto written =
        writeFigure(options, *report).and_then([&] { return writeMeasures(options, *report); }).and_then([&] {
            return tellImportance(context, options, *inference);
        });
    if (!written)
        return written;
    context.output.line({{"attention", attentionJson(*report, inference->model().labels)}});
    context.output.text(attentionText(*report));
    return {};
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
