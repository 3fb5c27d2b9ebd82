#pragma once
#include <iterator>
#include <string>
#include <vector>

#include "core/base/progress.h"
#include "core/text/bytebpetrainer.h"
#include "core/text/specialtokens.h"
#include "core/text/tokenizertrainer.h"
#include "required.h"

namespace tlm::test {

/// The kinds, for tests of all of them.
inline constexpr TokenizerKind tokenizerKinds[] = {TokenizerKind::WordPiece, TokenizerKind::ByteBpe,
                                                   TokenizerKind::Unigram, TokenizerKind::SentencePieceBpe};

/// What the sample tokenizers match as written.
inline constexpr const char *sampleMarkers[] = {"[[", "]]", "<<", ">>"};

/// English and Chinese sentences to learn from.
inline std::vector<std::string> sampleTexts()
{
    std::vector<std::string> texts;
    for (int i = 0; i < 40; ++i) {
        texts.push_back("The cat sat on the mat and the dog sat on the cat. Number " +
                        std::to_string(i * 37));
        texts.push_back("A model learns from [[ text ]] and << texts >>, which it reads again and again!");
        texts.push_back("检索与语言模型同时训练，只用任务所需要的文本。模型从文本中学习语言。");
    }
    return texts;
}

inline std::shared_ptr<const Tokenizer> sampleTokenizer(TokenizerKind kind, int size = 400,
                                                        bool lowerCase = false)
{
    const auto trainer =
        makeTokenizerTrainer(kind, lowerCase, {std::begin(sampleMarkers), std::end(sampleMarkers)});
    for (const auto &text : sampleTexts())
        trainer->add(text);
    NoProgress progress;
    return required(trainer->train(size, progress, {}));
}

/// A byte-level BPE of the 256 bytes and these merges, of characters as spellBytes gives them.
inline ByteBpeParts byteBpeParts(const std::vector<TokenMerge> &merges, ByteBpeOptions options = {})
{
    NoProgress progress;
    auto parts = required(ByteBpeTrainer(options).train(261, progress, {}));
    for (const auto &[left, right] : merges)
        parts.vocabulary.push_back(left + right);
    parts.merges = merges;
    return parts;
}

} // namespace tlm::test
