#include <algorithm>
#include <chrono>
#include <iostream>

#include <fmt/format.h>

#include "core/base/file.h"
#include "core/base/hash.h"
#include "core/text/tokenizer.h"
#include "shareddata.h"
#include "tests/bench/tokenizers/commands.h"

namespace tlm {
namespace {

constexpr int goes = 5;

struct EncodeOptions
{
    std::string folder, texts;
};

std::vector<std::string_view> split(std::string_view bytes)
{
    std::vector<std::string_view> texts;
    for (std::size_t begin = 0; begin < bytes.size();) {
        const auto end = bytes.find('\0', begin);
        texts.push_back(bytes.substr(begin, end - begin));
        begin = end + 1;
    }
    return texts;
}

/// The hash of all ids as text: parted by spaces, a line for each text.
std::string hashIds(const std::vector<std::vector<std::int32_t>> &ids)
{
    std::string lines;
    for (const auto &line : ids)
        lines += fmt::format("{}\n", fmt::join(line, " "));
    return sha256(lines);
}

void encode(const EncodeOptions &options)
{
    const auto bytes = test::required(readFile(options.texts));
    const auto texts = split(bytes);
    const auto tokenizer = test::required(openTokenizer(options.folder));
    std::vector<std::vector<std::int32_t>> ids;
    double best = 1e9;
    for (int go = 0; go < goes; ++go) {
        ids.clear();
        const auto begin = std::chrono::steady_clock::now();
        for (const auto text : texts)
            ids.push_back(tokenizer->encode(text));
        best =
            std::min(best, std::chrono::duration<double>(std::chrono::steady_clock::now() - begin).count());
    }
    std::size_t tokens = 0;
    for (const auto &line : ids)
        tokens += line.size();
    std::cout << fmt::format(R"({{"texts":{},"bytes":{},"tokens":{},"seconds":{},"ids":"{}"}})", texts.size(),
                             bytes.size() - texts.size(), tokens, best, hashIds(ids))
              << std::endl;
}

} // namespace

void addEncode(CLI::App &app)
{
    auto *command = app.add_subcommand("encode", "Encode texts and say how fast");
    const auto options = std::make_shared<EncodeOptions>();
    command->add_option("folder", options->folder)->required();
    command->add_option("texts", options->texts)->required();
    command->callback([options] { encode(*options); });
}

void addTexts(CLI::App &app)
{
    auto *command = app.add_subcommand("texts", "Write the texts of files, each with a NUL behind it");
    const auto files = std::make_shared<std::vector<std::string>>();
    command->add_option("files", *files)->required();
    command->callback([files] {
        test::forEachText({files->begin(), files->end()}, [](std::string text) {
            std::erase(text, '\0');
            std::cout << text << '\0';
        });
    });
}

} // namespace tlm
