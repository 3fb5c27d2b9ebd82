#include <fmt/format.h>

#include "app/terminal/workspaceverb.h"
#include "app/tlm/verbs.h"
#include "core/data/sample.h"

namespace tlm {

namespace {

Expected<> add(const Workspace &workspace, VerbContext &context)
{
    const auto done = addSample(workspace, threadCount(context.options), context.output, context.stop);
    if (!done)
        return done;
    context.output.line({{"sample",
                          {{"task", sampleTaskName},
                           {"corpus", sampleCorpusName},
                           {"workspace", workspace.root().string()}}}});
    context.output.text(fmt::format("The task {} and the corpus {} are in {}.\n", sampleTaskName,
                                    sampleCorpusName, workspace.root().string()));
    return {};
}

} // namespace

void addSampleVerb(Program &program)
{
    CLI::App &verb =
        program.addVerb("sample", "Makes the sample task and corpus from the installed packages");
    verb.footer("Example:\n  tlm sample\n\nAdds the task supersense and the corpus dictionaries; what is "
                "there already stays.");
    verb.callback([&program] { chooseInWorkspace(program, add); });
}

} // namespace tlm
