#include "app/terminal/learnoptions.h"

namespace tlm {

namespace {

constexpr const char *modelHelp = "A run, a checkpoint or a Hugging Face folder";

/// One of two options must be there; a verb's callback is checked before the program's.
void requireOne(CLI::App &verb, CLI::Option *one, CLI::Option *other, const char *names)
{
    verb.parse_complete_callback([one, other, names] {
        if (one->empty() && other->empty())
            throw CLI::RequiredError(names);
    });
}

} // namespace

void declare(CLI::App &verb, EvaluateOptions &options)
{
    verb.add_option("MODEL", options.model, modelHelp)->required();
    verb.add_option("--task", options.task, "Name of the task")->required();
    verb.add_option("--split", options.split, "train, dev or test")->capture_default_str();
    verb.footer("Example:\n  tlm evaluate 12 --task supersense --split test");
}

void declare(CLI::App &verb, PredictOptions &options)
{
    verb.add_option("MODEL", options.model, modelHelp)->required();
    auto *file = verb.add_option("FILE", options.file, "File of texts (CSV, JSON lines, plain text …)");
    auto *text = verb.add_option("--text", options.text, "One text")->excludes(file);
    verb.add_option("--pair", options.pair, "Its second text")->needs(text);
    verb.add_option("--columns", options.columns, "Columns of the text in FILE")->needs(file);
    verb.add_option("--pair-column", options.pairColumn, "Column of the second text")->needs(file);
    verb.add_option("--output", options.output, "File of JSON lines to write");
    verb.footer("Example:\n  tlm predict 12 --text \"a small plant with yellow flowers\"\n"
                "  tlm predict 12 texts.csv --output labels.jsonl");
    requireOne(verb, file, text, "FILE or --text");
}

void declare(CLI::App &verb, ExportOptions &options)
{
    verb.add_option("RUN", options.model, modelHelp)->required();
    verb.add_option("DIR", options.folder, "A folder that is not there yet")->required();
    verb.footer("Example:\n  tlm export 12 supersense-model");
}

} // namespace tlm
