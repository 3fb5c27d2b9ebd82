#include "core/text/wordpiecetrainer.h"

#include <algorithm>

#include <fmt/format.h>

#include "core/text/alphabet.h"
#include "core/text/pairmerger.h"
#include "core/text/specialtokens.h"
#include "core/text/unicode.h"

namespace tlm {
namespace {

constexpr std::size_t largestAlphabet = 1000;

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
    std::int32_t size() const { return static_cast<std::int32_t>(m_tokens.size()); }
    /// The token that two neighbours make; the ## of the second falls away.
    std::string merged(SymbolPair pair) const
    {
        return m_tokens[static_cast<std::size_t>(pair.left)] +
               m_tokens[static_cast<std::size_t>(pair.right)].substr(2);
    }
    std::vector<std::string> take() { return std::move(m_tokens); }

private:
    std::vector<std::string> m_tokens;
    std::unordered_map<std::string, std::int32_t> m_ids;
};

/// The words that the alphabet holds, as ids.
std::vector<SymbolWord> spell(const std::unordered_map<std::string, std::uint64_t> &words,
                              const Alphabet &alphabet, const std::vector<std::int32_t> &ids)
{
    std::vector<SymbolWord> spelled;
    for (const auto &[word, count] : words) {
        if (!alphabet.holds(word))
            continue;
        auto symbols = alphabet.spell(word);
        for (auto &symbol : symbols)
            symbol = ids[static_cast<std::size_t>(symbol)];
        spelled.push_back({std::move(symbols), count});
    }
    return spelled;
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

    const auto stopped = failure(ErrorCode::Stopped, "Learning the vocabulary was stopped.");
    // Half of the room, as most characters need a second token with ##.
    const auto room = static_cast<std::size_t>(size - vocabulary.size()) / 2;
    const Alphabet alphabet(m_words, std::min(largestAlphabet, room));
    std::vector<std::int32_t> ids;
    for (const auto &token : alphabet.tokens())
        ids.push_back(vocabulary.add(token));
    if (stop.stop_requested())
        return stopped;
    auto words = spell(m_words, alphabet, ids);
    if (stop.stop_requested())
        return stopped;
    PairMerger merger(std::move(words));
    ProgressMeter meter(progress, "vocabulary", "tokens", static_cast<std::uint64_t>(size));
    while (vocabulary.size() < size) {
        if (stop.stop_requested())
            return stopped;
        const auto best = merger.best();
        if (!best || best->count < minimum)
            break;
        merger.merge(vocabulary.add(vocabulary.merged(best->pair)));
        meter.at(static_cast<std::uint64_t>(vocabulary.size()));
    }
    meter.finish();
    return vocabulary.take();
}

} // namespace tlm
