#include <memory>

#include "app/learn/answers.h"
#include "app/learn/attentionrequest.h"
#include "app/learn/openmodel.h"
#include "app/learn/verbs.h"

namespace tlm {

namespace {

struct AttentionOptions
{
    std::string model;
    AttentionRequest request;
};

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
    auto &request = options->request;
    auto &verb = program.addVerb("attention", "Where the heads of a model look, and their patterns");
    verb.add_option("MODEL", options->model, "Run id, checkpoint or Hugging Face folder")->required();
    auto *text = verb.add_option("--text", request.text, "One text");
    verb.add_option("--pair", request.pair, "Its second text")->needs(text);
    auto *task = verb.add_option("--task", request.task, "Name of a task")->excludes(text);
    verb.add_option("--split", request.split, "train, dev or test")->needs(task)->capture_default_str();
    auto *examples = verb.add_option("--examples", request.examples, "How many examples, from the first")
                         ->needs(task)
                         ->capture_default_str();
    verb.add_option("--example", request.example, "One example by its number from 0")
        ->needs(task)
        ->excludes(examples);
    verb.add_option("--output", request.output, "A .safetensors file for the weights");
    verb.footer("Example: tlm attention 12 --task supersense --split dev --examples 200");
    verb.callback([&program, options, task, text] {
        if (task->empty() && text->empty())
            throw CLI::RequiredError("--task or --text");
        program.choose([options](VerbContext &context) { return showAttention(context, *options); });
    });
}

} // namespace tlm
