#include <memory>

#include "app/learn/answers.h"
#include "app/learn/attentionrequest.h"
#include "app/learn/openmodel.h"
#include "app/learn/verbs.h"
#include "app/terminal/learnoptions.h"

namespace tlm {

namespace {

Expected<> showAttention(VerbContext &context, const AttentionOptions &options)
{
    const auto inference = openModel(context, options.model);
    if (!inference)
        return tl::unexpected(inference.error());
    const auto report =
        answerAttention(*inference, context.options.workspace, options.request, context.output, context.stop);
    if (!report)
        return tl::unexpected(report.error());
    context.output.line({{"attention", attentionJson(*report)}});
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
