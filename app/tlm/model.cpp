#include <memory>

#include "app/terminal/learnoptions.h"
#include "app/terminal/workspaceverb.h"
#include "app/tlm/linearmodel.h"
#include "app/tlm/verbs.h"

namespace tlm {

namespace {

/// What a verb does with a linear run that only a network can answer.
template <typename Options>
Expected<> refuseLinear(const Options &options, const std::filesystem::path &, const Workspace &,
                        VerbContext &)
{
    return failure(ErrorCode::ModelInvalid,
                   "A linear baseline is no network: it has no attention heads and no Hugging Face layout.",
                   options.model);
}

/// A verb on a model. A linear run is handled here; everything else goes on in tlm-learn.
template <typename Options>
void addModelVerb(Program &program, Successor &successor, const char *name, const char *description,
                  Expected<> (*linear)(const Options &, const std::filesystem::path &, const Workspace &,
                                       VerbContext &) = refuseLinear<Options>)
{
    CLI::App &verb = program.addVerb(name, description);
    const auto options = std::make_shared<Options>();
    declare(verb, *options);
    verb.callback([&program, &successor, options, linear] {
        chooseInWorkspace(program,
                          [&successor, options, linear](const Workspace &workspace, VerbContext &context) {
                              const auto folder = findLinearModel(workspace, options->model);
                              if (!folder.empty())
                                  return linear(*options, folder, workspace, context);
                              return checkSuccessor(successor).map([&] { successor.repeat(); });
                          });
    });
}

} // namespace

void addEvaluateVerb(Program &program, Successor &successor)
{
    addModelVerb<EvaluateOptions>(program, successor, "evaluate", "Scores a model on a split of a task",
                                  evaluateLinear);
}

void addPredictVerb(Program &program, Successor &successor)
{
    addModelVerb<PredictOptions>(program, successor, "predict", "Predicts the classes of texts",
                                 predictLinear);
}

void addAttentionVerb(Program &program, Successor &successor)
{
    addModelVerb<AttentionOptions>(program, successor, "attention",
                                   "Weights and patterns of the attention heads");
}

void addExportVerb(Program &program, Successor &successor)
{
    addModelVerb<ExportOptions>(program, successor, "export",
                                "Copies a run's best model out of the workspace");
}

void addServeVerb(Program &program, Successor &successor)
{
    CLI::App &verb =
        program.addVerb("serve", "Answers requests on a warm model: JSON lines on standard input and output");
    verb.footer("Example:\n  echo '{\"id\":1,\"verb\":\"predict\",\"model\":\"12\",\"text\":\"a wild cat\"}' "
                "| tlm serve --json");
    verb.callback([&program, &successor] {
        program.choose([&successor](VerbContext &) {
            return checkSuccessor(successor).map([&] { successor.repeat(); });
        });
    });
}

} // namespace tlm
