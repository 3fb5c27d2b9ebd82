#include "core/text/sentencepiecetrainer.h"

#include <algorithm>
#include <map>
#include <unordered_set>

#include <fmt/format.h>

#include "core/text/childcall.h"
#include "core/text/letters.h"
#include "core/text/piecewords.h"
#include "core/text/sentencepiece.h"
#include "core/text/sentencepiecelibrary.h"
#include "core/text/sentencesample.h"
#include "core/text/specialtokens.h"
#include "core/text/tokenizerjson.h"
#include "core/text/unicode.h"
#include "core/text/wholetokens.h"

namespace tlm {
namespace {

constexpr std::size_t largestText = 16u << 20, longestSentence = 4000;

/// The normaliser in SentencePiece's own form: lines of code points, a tab, and what they become.
std::string normalizerRules(bool lowerCase)
{
    std::string rules;
    for (const auto &[first, last] : wordSeparators())
        for (auto point = first; point <= last; ++point)
            rules += fmt::format("{:X}\t20\n", std::uint32_t(point));
    for (char32_t point = 0x80; lowerCase && point < 0x110000; ++point) {
        std::string before, after;
        appendUtf8(before, point);
        appendLowerCase(after, point);
        if (before == after)
            continue;
        rules += fmt::format("{:X}\t", std::uint32_t(point));
        for (std::size_t position = 0; position < after.size();)
            rules += fmt::format("{:X} ", std::uint32_t(nextCodePoint(after, position)));
        rules.back() = '\n';
    }
    for (char letter = 'A'; lowerCase && letter <= 'Z'; ++letter)
        rules += fmt::format("{:X}\t{:X}\n", int(letter), letter + 32);
    return rules;
}

/// The `most` frequent characters of texts, of equally frequent ones the smaller.
std::unordered_set<char32_t> mostFrequent(const std::vector<std::string> &sentences, std::size_t most)
{
    std::map<char32_t, std::uint64_t> counts;
    for (const auto &sentence : sentences)
        for (std::size_t position = 0; position < sentence.size();)
            ++counts[nextCodePoint(sentence, position)];
    std::vector<std::pair<char32_t, std::uint64_t>> sorted(counts.begin(), counts.end());
    std::ranges::stable_sort(sorted, std::greater(), [](const auto &entry) { return entry.second; });
    sorted.resize(std::min(most, sorted.size()));
    std::unordered_set<char32_t> kept;
    for (const auto &[point, count] : sorted)
        kept.insert(point);
    return kept;
}

/// Sentences in which a space stands for every character that is not among the `most` frequent ones.
std::vector<std::string> withMostFrequent(std::vector<std::string> sentences, std::size_t most)
{
    const auto kept = mostFrequent(sentences, most);
    for (auto &sentence : sentences) {
        std::string rest;
        for (std::size_t position = 0; position < sentence.size();) {
            const auto point = nextCodePoint(sentence, position);
            appendUtf8(rest, kept.contains(point) ? point : U' ');
        }
        sentence = std::move(rest);
    }
    return sentences;
}

/// Those of `whole` that are not special.
std::vector<std::string> othersOf(std::vector<std::string> whole)
{
    std::erase_if(whole, [](const auto &text) { return std::ranges::count(specialTokenNames, text) > 0; });
    return whole;
}

std::vector<WholeToken> matchedTokens(const std::vector<std::string> &others)
{
    std::vector<WholeToken> matched;
    for (const auto name : specialTokenNames)
        matched.push_back({std::string(name)});
    for (const auto &text : others)
        matched.push_back({text});
    return matched;
}

class SentencePieceTrainer final : public TokenizerTrainer
{
public:
    SentencePieceTrainer(TokenizerKind kind, bool lowerCase, std::vector<std::string> whole)
        : m_kind(kind), m_lowerCase(lowerCase), m_others(othersOf(std::move(whole))),
          m_whole(matchedTokens(m_others)), m_words(lowerCase), m_sample(largestText)
    {
    }
    void add(std::string_view text) override;
    Expected<std::shared_ptr<const Tokenizer>> train(std::int32_t size, ProgressSink &progress,
                                                     std::stop_token stop) const override;

private:
    void addPart(std::string_view part);

    TokenizerKind m_kind;
    bool m_lowerCase;
    std::vector<std::string> m_others; ///< matched as written, beyond the special tokens
    WholeTokens m_whole;
    PieceWords m_words;
    SentenceSample m_sample;
};

void SentencePieceTrainer::add(std::string_view text)
{
    m_whole.split(text, [&](std::string_view part, std::int32_t whole) {
        if (whole < 0)
            addPart(part);
    });
}

void SentencePieceTrainer::addPart(std::string_view part)
{
    std::string sentence;
    const auto finish = [&] {
        if (!sentence.empty())
            m_sample.add(sentence);
        sentence.clear();
    };
    m_words.forEach(part, [&](std::string_view word) {
        word.remove_prefix(wordMark.size());
        if (sentence.size() + word.size() >= longestSentence)
            finish();
        for (; word.size() > longestSentence; finish()) {
            sentence = word.substr(0, startOfCharacter(word, longestSentence));
            word.remove_prefix(sentence.size());
        }
        sentence += sentence.empty() ? "" : " ";
        sentence += word;
    });
    finish();
}

Expected<std::shared_ptr<const Tokenizer>>
SentencePieceTrainer::train(std::int32_t size, ProgressSink &progress, std::stop_token stop) const
{
    const auto room = size - static_cast<std::int32_t>(specialTokenNames.size() + m_others.size());
    if (room < 2)
        return failure(ErrorCode::ConfigurationOutOfRange,
                       fmt::format("A vocabulary of {} has no room for the tokens it must hold.", size));
    if (m_sample.sentences().empty())
        return failure(ErrorCode::ConfigurationInvalid, "There is no text to learn a vocabulary from.");
    // Half of the room, so that characters leave some for pieces.
    const auto sentences = withMostFrequent(m_sample.sentences(), static_cast<std::size_t>(room / 2));
    const PieceTraining training{m_kind, size, m_others, normalizerRules(m_lowerCase)};
    ProgressMeter meter(progress, "vocabulary", "sentences", sentences.size());
    auto trained = callInChild([&] { return trainPieces(training, sentences); }, stop);
    if (!trained)
        return tl::unexpected(trained.error());
    meter.at(sentences.size());
    meter.finish();
    return guardedRead({}, [&] { return tidySentencePiece(*trained); }).and_then([&](std::string model) {
        return makeSentencePiece(std::move(model), m_lowerCase);
    });
}

} // namespace

std::unique_ptr<TokenizerTrainer> makeSentencePieceTrainer(TokenizerKind kind, bool lowerCase,
                                                           std::vector<std::string> whole)
{
    return std::make_unique<SentencePieceTrainer>(kind, lowerCase, std::move(whole));
}

} // namespace tlm
