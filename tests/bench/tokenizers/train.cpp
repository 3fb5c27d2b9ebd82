#include <map>

#include "core/text/tokenizertrainer.h"
#include "shareddata.h"
#include "tests/bench/tokenizers/commands.h"

namespace tlm {
namespace {

struct TrainOptions
{
    TokenizerKind kind = TokenizerKind::WordPiece;
    std::string folder;
    std::vector<std::string> files, whole;
    int size = 8192;
    bool lowerCase = false;
};

void train(const TrainOptions &options)
{
    const auto trainer = makeTokenizerTrainer(options.kind, options.lowerCase, options.whole);
    test::forEachText({options.files.begin(), options.files.end()},
                      [&](const std::string &text) { trainer->add(text); });
    NoProgress progress;
    const auto tokenizer = test::required(trainer->train(options.size, progress, {}));
    std::filesystem::create_directories(options.folder);
    test::required(tokenizer->save(options.folder));
}

} // namespace

void addTrain(CLI::App &app)
{
    static const std::map<std::string, TokenizerKind> kinds = {
        {"wordpiece", TokenizerKind::WordPiece},
        {"bytebpe", TokenizerKind::ByteBpe},
        {"unigram", TokenizerKind::Unigram},
        {"sentencepiecebpe", TokenizerKind::SentencePieceBpe}};
    auto *command = app.add_subcommand("train", "Learn a tokenizer from the texts of files");
    const auto options = std::make_shared<TrainOptions>();
    command->add_option("kind", options->kind)->required()->transform(CLI::CheckedTransformer(kinds));
    command->add_option("folder", options->folder)->required();
    command->add_option("files", options->files)->required();
    command->add_option("--whole", options->whole, "A token matched as it is written");
    command->add_option("--size", options->size, "Tokens");
    command->add_flag("--lower", options->lowerCase, "Lower-case");
    command->callback([options] { train(*options); });
}

} // namespace tlm
