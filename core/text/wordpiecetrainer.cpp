#include "core/text/wordpiecetrainer.h"

#include <algorithm>
#include <map>
#include <set>

#include <fmt/format.h>

#include "core/text/pairmerger.h"
#include "core/text/specialtokens.h"
#include "core/text/unicode.h"

namespace tlm {
namespace {

constexpr std::size_t largestAlphabet = 1000;
const std::string continued = "##";

using Counts = std::unordered_map<std::string, std::uint64_t>;

std::vector<std::string> characters(std::string_view word)
{
    std::vector<std::string> list;
    for (std::size_t position = 0; position < word.size();) {
        const auto begin = position;
        nextCodePoint(word, position);
        list.emplace_back(word.substr(begin, position - begin));
    }
    return list;
}

/// The most frequent characters of the words, ties by the smaller one.
std::set<std::string> alphabet(const Counts &words, std::size_t limit)
{
    std::map<std::string, std::uint64_t> counts;
    for (const auto &[word, count] : words)
        for (const auto &character : characters(word))
            counts[character] += count;
    std::vector<std::pair<std::string, std::uint64_t>> ranked(counts.begin(), counts.end());
    std::ranges::stable_sort(ranked, std::greater(), [](const auto &entry) { return entry.second; });
    ranked.resize(std::min(limit, ranked.size()));
    std::set<std::string> kept;
    for (const auto &[character, count] : ranked)
        kept.insert(character);
    return kept;
}

/// The tokens so far and the ids of their spellings.
class Vocabulary
{
public:
    std::int32_t add(const std::string &token)
    {
        const auto [entry, isNew] = m_ids.emplace(token, static_cast<std::int32_t>(m_tokens.size()));
        if (isNew)
            m_tokens.push_back(token);
        return entry->second;
    }
    std::int32_t id(const std::string &token) const { return m_ids.at(token); }
    std::int32_t size() const { return static_cast<std::int32_t>(m_tokens.size()); }
    /// The token that two neighbours make; the prefix of the second falls away.
    std::string merged(SymbolPair pair) const
    {
        return m_tokens[static_cast<std::size_t>(pair.left)] +
               m_tokens[static_cast<std::size_t>(pair.right)].substr(continued.size());
    }
    std::vector<std::string> take() { return std::move(m_tokens); }

private:
    std::vector<std::string> m_tokens;
    std::unordered_map<std::string, std::int32_t> m_ids;
};

/// Adds the alphabet to the vocabulary and spells the words with it; a word with another character is left
/// out.
std::vector<SymbolWord> spell(const Counts &words, const std::set<std::string> &letters,
                              Vocabulary &vocabulary)
{
    std::set<std::string> starts, continuations;
    std::vector<std::pair<std::vector<std::string>, std::uint64_t>> spelled;
    for (const auto &[word, count] : words) {
        auto list = characters(word);
        if (!std::ranges::all_of(list, [&](const auto &c) { return letters.contains(c); }))
            continue;
        for (std::size_t i = 1; i < list.size(); ++i)
            continuations.insert(list[i] = continued + list[i]);
        spelled.emplace_back(std::move(list), count);
    }
    for (const auto *tokens : {&letters, &std::as_const(continuations)})
        for (const auto &token : *tokens)
            vocabulary.add(token);
    std::vector<SymbolWord> symbolWords;
    for (const auto &[list, count] : spelled) {
        auto &word = symbolWords.emplace_back(SymbolWord{{}, count});
        for (const auto &token : list)
            word.symbols.push_back(vocabulary.id(token));
    }
    return symbolWords;
}

} // namespace

WordPieceTrainer::WordPieceTrainer(WordPieceOptions options)
    : m_longest(static_cast<std::size_t>(options.maximumWordLength)), m_basic(options)
{
}

void WordPieceTrainer::add(std::string_view text)
{
    m_basic.words(text, [&](std::string_view word) {
        if (characterCount(word) <= m_longest)
            ++m_words[std::string(word)];
    });
}

Expected<std::vector<std::string>> WordPieceTrainer::train(std::int32_t size,
                                                           const std::vector<std::string> &whole,
                                                           ProgressSink &progress, std::stop_token stop,
                                                           std::uint64_t minimum) const
{
    Vocabulary vocabulary;
    for (const auto token : specialTokenNames)
        vocabulary.add(std::string(token));
    for (const auto &token : whole)
        vocabulary.add(token);
    if (size < vocabulary.size())
        return failure(ErrorCode::ConfigurationOutOfRange,
                       fmt::format("A vocabulary of {} has no room for the {} tokens it must hold.", size,
                                   vocabulary.size()));

    // Half of the room, as most characters need a second token with ##.
    const auto room = static_cast<std::size_t>(size - vocabulary.size()) / 2;
    PairMerger merger(spell(m_words, alphabet(m_words, std::min(largestAlphabet, room)), vocabulary));
    ProgressMeter meter(progress, "vocabulary", "tokens", static_cast<std::uint64_t>(size));
    while (vocabulary.size() < size) {
        if (stop.stop_requested())
            return failure(ErrorCode::Stopped, "Learning the vocabulary was stopped.");
        const auto best = merger.best();
        if (!best || best->count < minimum)
            break;
        merger.merge(best->pair, vocabulary.add(vocabulary.merged(best->pair)));
        meter.at(static_cast<std::uint64_t>(vocabulary.size()));
    }
    meter.finish();
    return vocabulary.take();
}

} // namespace tlm
