#include <string_view>

#include "app/tlm/completion.h"
#include "app/tlm/verbs.h"

int main(int argc, char **argv)
{
    tlm::Program program("Task-driven language modelling: from a labelled task and general text to a model.",
                         "tlm");
    tlm::Successor successor;
    successor.commandLine.assign(argv + 1, argv + argc);
    program.app()
        .add_option("--libtorch", successor.libTorch, "Folder of LibTorch (torch/ of its wheel)")
        ->type_name("DIR");
    program.app().set_version_flag("--version", TLM_VERSION);
    program.app().footer("tlm help VERB explains a verb and shows an example.");

    tlm::addHelpVerb(program);
    tlm::addSampleVerb(program);
    tlm::addTaskVerb(program);
    tlm::addCorpusVerb(program);
    tlm::addSearchVerb(program);
    tlm::addSelectVerb(program);
    tlm::addSelectionVerb(program);
    tlm::addTrainVerb(program, successor);
    tlm::addResumeVerb(program, successor);
    tlm::addPauseVerb(program);
    tlm::addStopVerb(program);
    tlm::addRunnerVerb(program, successor);
    tlm::addSweepVerb(program, successor);
    tlm::addTableVerb(program);
    tlm::addRunsVerb(program);
    tlm::addShowVerb(program);
    tlm::addCompareVerb(program);
    tlm::addReportVerb(program);
    tlm::addArchiveVerb(program);
    tlm::addUnarchiveVerb(program);
    tlm::addEvaluateVerb(program, successor);
    tlm::addPredictVerb(program, successor);
    tlm::addAttentionVerb(program, successor);
    tlm::addExportVerb(program, successor);
    tlm::addBatchesVerb(program, successor);
    tlm::addServeVerb(program, successor);
    tlm::addCheckVerb(program, successor);
    tlm::addCompletionVerb(program);

    // Its words are a command line that is being typed, which CLI11 must not read.
    if (argc > 1 && std::string_view(argv[1]) == "complete")
        return tlm::tellCompletions(program, {argv + 2, argv + argc});
    const int status = program.run(argc, argv);
    if (status != 0 || !successor.isSet())
        return status;
    // Only here are the signals that the verb's stop token held back free again, as tlm-learn must find them.
    const auto followed = tlm::follow(successor);
    return followed ? 0 : tlm::Output(program.options().json).fail(followed.error());
}
