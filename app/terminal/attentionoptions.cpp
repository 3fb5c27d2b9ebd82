#include <charconv>

#include "app/terminal/learnoptions.h"

namespace tlm {

namespace {

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

/// What is looked at.
void declareInput(CLI::App &verb, AttentionOptions &options)
{
    auto &request = options.request;
    verb.add_option("MODEL", options.model,
                    "A run (12), a model it kept on its way (12@400) or a Hugging Face folder")
        ->required();
    auto *text = verb.add_option("--text", options.text, "One text");
    verb.add_option("--pair", options.pair, "Its second text")->needs(text);
    auto *task = verb.add_option("--task", request.task, "Name of a task")->excludes(text);
    verb.add_option("--split", request.split, "train, dev or test")->needs(task)->capture_default_str();
    auto *examples = verb.add_option("--examples", request.examples, "How many examples, from the first")
                         ->needs(task)
                         ->capture_default_str();
    verb.add_option("--example", request.example, "One example by its number from 0")
        ->needs(task)
        ->excludes(examples);
    verb.add_option("--mute", options.mute, "Heads that give nothing: LAYER.HEAD, both from 0");
    verb.add_option("--mask", request.masked, "Tokens of the text, from 0, that become [MASK]");
    verb.add_flag("--importance", options.importance,
                  "Scores the model on the examples with every head muted in turn")
        ->needs(task);
    verb.parse_complete_callback([task, text] {
        if (task->empty() && text->empty())
            throw CLI::RequiredError("--task or --text");
    });
}

/// How it is counted: what the paper leaves open.
void declareCounting(CLI::App &verb, AttentionOptions &options)
{
    auto &counting = options.request.counting;
    constexpr const char *group = "Counting";
    verb.add_option("--rows", options.rows, "Which rows count: inner (not [CLS], [SEP]) or all")
        ->check(CLI::IsMember({"inner", "all"}))
        ->capture_default_str()
        ->group(group);
    verb.add_option("--offsets", options.offsets, "-1 and +1 pooled, or apart: one fixed offset counts")
        ->check(CLI::IsMember({"pooled", "apart"}))
        ->capture_default_str()
        ->group(group);
    verb.add_option("--vertical-tokens", options.verticalTokens,
                    "Tokens that make a head vertical (default: [CLS], [SEP], <s>, </s> and full stops)")
        ->delimiter(' ')
        ->group(group);
    verb.add_option("--positional", counting.positional, "Share of rows from which on a head is positional")
        ->check(CLI::Range(0.0, 1.0))
        ->capture_default_str()
        ->group(group);
    verb.add_option("--vertical", counting.vertical, "Share of rows above which a head is vertical")
        ->check(CLI::Range(0.0, 1.0))
        ->capture_default_str()
        ->group(group);
}

void declareFiles(CLI::App &verb, AttentionOptions &options)
{
    constexpr const char *group = "Files";
    verb.add_option("--output", options.request.output, "The weights of all examples: .safetensors or .npz")
        ->group(group);
    verb.add_option("--figure", options.figure, "All heads on the first example, as SVG")->group(group);
    verb.add_option("--measures", options.measures, "The measures of all heads, as CSV")->group(group);
}

} // namespace

Expected<AttentionRequest> AttentionOptions::wanted() const
{
    AttentionRequest wanted = request;
    if (wanted.task.empty())
        wanted.texts = {{text, pair, 0}};
    wanted.counting.rows = rows == "all" ? CountedRows::All : CountedRows::Inner;
    wanted.counting.offsets = offsets == "apart" ? AdjacentOffsets::Apart : AdjacentOffsets::Pooled;
    if (!verticalTokens.empty())
        wanted.counting.verticalTokens = {verticalTokens.begin(), verticalTokens.end()};
    for (const std::string &head : mute) {
        const auto place = headOf(head);
        if (!place)
            return tl::unexpected(place.error());
        wanted.muted.push_back(*place);
    }
    return wanted;
}

void declare(CLI::App &verb, AttentionOptions &options)
{
    declareInput(verb, options);
    declareCounting(verb, options);
    declareFiles(verb, options);
    verb.footer("Example:\n  tlm attention 12 --task supersense --split dev --examples 200\n"
                "  tlm attention 12@400 --text \"A small plant .\" --figure heads.svg --mute 0.3 1.2\n"
                "  tlm attention models/minilm --task supersense --offsets apart --measures heads.csv");
}

} // namespace tlm
