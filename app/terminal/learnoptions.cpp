#include "app/terminal/learnoptions.h"

#include <charconv>

namespace tlm {

namespace {

constexpr const char *modelHelp = "A run, a checkpoint or a Hugging Face folder";

Expected<HeadPlace> headOf(const std::string &text)
{
    HeadPlace place;
    const char *end = text.data() + text.size();
    const auto layer = std::from_chars(text.data(), end, place.layer);
    if (layer.ec == std::errc() && layer.ptr != end && *layer.ptr == '.') {
        const auto head = std::from_chars(layer.ptr + 1, end, place.head);
        if (head.ec == std::errc() && head.ptr == end)
            return place;
    }
    return failure(ErrorCode::Usage, "A head is LAYER.HEAD, both from 0, and not `" + text + "`.", "--mute");
}

} // namespace

Expected<std::vector<HeadPlace>> headsOf(const std::vector<std::string> &names)
{
    std::vector<HeadPlace> heads;
    for (const std::string &name : names) {
        const auto head = headOf(name);
        if (!head)
            return tl::unexpected(head.error());
        heads.push_back(*head);
    }
    return heads;
}

void requireOne(CLI::App &verb, CLI::Option *one, CLI::Option *other, const char *names)
{
    verb.parse_complete_callback([one, other, names] {
        if (one->empty() && other->empty())
            throw CLI::RequiredError(names);
    });
}

void declare(CLI::App &verb, EvaluateOptions &options)
{
    verb.add_option("MODEL", options.model, modelHelp)->required();
    verb.add_option("--task", options.task, "Name of the task")->required();
    verb.add_option("--split", options.split, "train, dev or test")->capture_default_str();
    verb.add_option("--mute", options.mute, "Heads that give nothing: LAYER.HEAD, both from 0");
    verb.footer("Example:\n  tlm evaluate 12 --task supersense --split test\n"
                "  tlm evaluate 12 --task supersense --split dev --mute 0.3 1.2");
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
