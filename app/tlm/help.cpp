#include <memory>

#include "app/terminal/manualpage.h"
#include "app/tlm/verbs.h"

namespace tlm {

void addHelpVerb(Program &program)
{
    CLI::App &verb = program.addVerb("help", "Explains a verb");
    const auto words = std::make_shared<std::vector<std::string>>();
    const auto manual = std::make_shared<bool>(false);
    verb.add_option("VERB", *words, "Verb to explain, for example: task add");
    verb.add_flag("--man", *manual, "All verbs as a manual page");
    verb.footer("Example:\n  tlm help task add\n  tlm help --man | man -l -");
    verb.callback([&program, words, manual] {
        program.choose([&program, words, manual](VerbContext &context) -> Expected<> {
            CLI::App *app = &program.app();
            if (*manual) {
                context.output.text(manualPage(*app, TLM_VERSION));
                return {};
            }
            std::string before;
            for (const auto &word : *words) {
                const auto verbs =
                    app->get_subcommands([&](CLI::App *candidate) { return candidate->get_name() == word; });
                if (verbs.empty())
                    return failure(ErrorCode::Usage, "There is no verb " + word + ".", "tlm help");
                before += (before.empty() ? "" : " ") + app->get_name();
                app = verbs.front();
            }
            context.output.text(app->help(before));
            return {};
        });
    });
}

} // namespace tlm
