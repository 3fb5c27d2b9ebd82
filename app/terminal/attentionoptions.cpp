#include "app/terminal/learnoptions.h"

namespace tlm {

namespace {

/// A figure is refused before the work, not after it.
Expected<> checkFigure(const std::filesystem::path &figure)
{
    if (figure.empty() || figure.extension() == ".svg")
        return {};
    return failure(ErrorCode::Usage, "The figure is written as .svg.", figure.string());
}

/// Where a file is to go there must be a folder.
Expected<> checkFolder(const std::filesystem::path &file)
{
    std::error_code ignored;
    if (file.empty() || !file.has_parent_path() || std::filesystem::is_directory(file.parent_path(), ignored))
        return {};
    return failure(ErrorCode::FileUnwritable, "There is no such folder to write to.", file.string());
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
    auto *example = verb.add_option("--example", request.example, "One example by its number from 0")
                        ->needs(task)
                        ->excludes(examples);
    verb.add_option("--mute", options.mute, "Heads that give nothing: LAYER.HEAD, both from 0");
    auto *mask =
        verb.add_option("--mask", request.masked, "Tokens of the one text, from 0, that become [MASK]");
    verb.add_flag("--importance", options.importance,
                  "Scores the model on the examples with every other head muted in turn")
        ->needs(task)
        ->excludes(example)
        ->excludes(mask);
    requireOne(verb, task, text, "--task or --text");
}

/// How it is counted: what the paper leaves open.
void declareCounting(CLI::App &verb, AttentionOptions &options)
{
    auto &counting = options.request.counting;
    constexpr const char *group = "Counting";
    constexpr int mostTokens = 1000;
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
        ->expected(1, mostTokens)
        ->allow_extra_args(false) // else CLI11 takes [CLS] for a list of CLS
        ->type_name("TEXT ...")
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
    const auto counting = countingFromJson({{"rows", rows},
                                            {"offsets", offsets},
                                            {"positional", request.counting.positional},
                                            {"vertical", request.counting.vertical}});
    const auto muted = headsOf(mute);
    if (!counting)
        return tl::unexpected(counting.error());
    if (!muted)
        return tl::unexpected(muted.error());
    if (const auto sound = checkFigure(figure)
                               .and_then([&] { return checkFolder(figure); })
                               .and_then([&] { return checkFolder(measures); })
                               .and_then([&] { return checkFolder(wanted.output); });
        !sound)
        return tl::unexpected(sound.error());
    wanted.counting = *counting;
    wanted.muted = *muted;
    if (!verticalTokens.empty())
        wanted.counting.verticalTokens = {verticalTokens.begin(), verticalTokens.end()};
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
