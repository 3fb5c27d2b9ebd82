#include <memory>

#include "app/tlm/verbs.h"

namespace tlm {

void addHelpVerb(Program &program)
{
    CLI::App &verb = program.addVerb("help", "Explains a verb");
    const auto words = std::make_shared<std::vector<std::string>>();
    verb.add_option("VERB", *words, "Verb to explain, for example: task add");
    verb.callback([&program, words] {
        program.choose([&program, words](VerbContext &context) -> Expected<> {
            CLI::App *app = &program.app();
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
