#include <algorithm>
#include <ctime>
#include <filesystem>
#include <functional>
#include <iostream>
#include <stdexcept>
#include <string>
#include <vector>

#include <fmt/format.h>

#include "core/text/analyzer.h"
#include "shareddata.h"
#include "tests/bench/analyzer/bytewise.h"

namespace tlm {
namespace {

using Texts = std::vector<std::string>;

/// Megabytes of text for each second of processor time: the best of five goes.
double speed(const Texts &texts, const std::function<std::size_t()> &countTerms, std::size_t expected)
{
    double bytes = 0;
    for (const auto &text : texts)
        bytes += static_cast<double>(text.size());
    double best = 0;
    for (int go = 0; go < 5; ++go) {
        const auto begin = std::clock();
        if (countTerms() != expected)
            throw std::runtime_error("two ways do not find as many terms");
        const auto seconds = static_cast<double>(std::clock() - begin) / CLOCKS_PER_SEC;
        best = std::max(best, bytes / 1e6 / seconds);
    }
    return best;
}

std::size_t countBytewise(const Texts &texts)
{
    std::size_t count = 0;
    for (const auto &text : texts)
        analyzeBytewise(text, [&](std::string_view) { ++count; });
    return count;
}

std::size_t countTerms(const Texts &texts, SimdLevel level)
{
    TokenBuffer tokens;
    std::size_t count = 0;
    for (const auto &text : texts) {
        tokenize(text, tokens, level);
        count += tokens.size();
    }
    return count;
}

void printRow(const std::string &name, const Texts &texts)
{
    const auto count = countBytewise(texts);
    const auto before = speed(
        texts, [&] { return countBytewise(texts); }, count);
    std::cout << fmt::format("{:<28} {:>9.0f}", name, before);
    for (const auto level : {SimdLevel::Plain, SimdLevel::Avx2, SimdLevel::Avx512})
        if (level <= machineSimdLevel()) {
            const auto now = speed(
                texts, [&] { return countTerms(texts, level); }, count);
            std::cout << fmt::format(" {:>6.0f} ({:>4.1f})", now, now / before);
        }
    std::cout << std::endl;
}

} // namespace
} // namespace tlm

/// Arguments: files of texts. Prints MB/s of the analyzer before it had masks and at each level of the
/// machine, with the ratio.
int main(int count, char **arguments)
{
    const std::pair<std::string, std::string> scripts[] = {
        {"French", "L’été où naïfs et élèves ont fêté Noël à l’hôtel, près de la forêt. "},
        {"Russian", "Быстрая лиса прыгает через ленивую собаку, а Собака спит. "},
        {"Chinese", "检索与语言模型同时训练，只用任务所需要的文本。"},
        {"Japanese", "ことばのモデルを、はじめから学ぶ。テキストは選ぶ。"},
        {"Thai", "ภาษาไทยไม่มีช่องว่างระหว่างคำ "},
        {"Emoji", "So good 😀👍🏽 🇺🇸 👩‍👩‍👧‍👦! "},
    };
    std::cout << fmt::format("{:<28} {:>9} {:>13} {:>13} {:>13}\n", "MB/s (x before)", "before", "plain",
                             "AVX2", "AVX-512");
    for (int i = 1; i < count; ++i)
        tlm::printRow(std::filesystem::path(arguments[i]).filename().string(),
                      tlm::test::textsOf(arguments[i]));
    for (const auto &[name, sentence] : scripts) {
        std::string text;
        while (text.size() < 1000)
            text += sentence;
        tlm::printRow(name, tlm::Texts(4000, text));
    }
}
