#include "core/text/bytebpetrainer.h"

#include <algorithm>
#include <array>
#include <set>

#include <fmt/format.h>

#include "core/text/bytespelling.h"
#include "core/text/pairmerger.h"
#include "core/text/unicode.h"

namespace tlm {
namespace {

/// In the order of RoBERTa's ids.
constexpr std::array<std::string_view, 5> specialTokens = {"<s>", "<pad>", "</s>", "<unk>", "<mask>"};

std::vector<WholeToken> wholeTokens(const std::vector<std::string> &texts)
{
    std::vector<WholeToken> whole;
    for (const auto name : specialTokens)
        whole.push_back({std::string(name), true, name == "<mask>"});
    for (const auto &text : texts)
        whole.push_back({text, false, true});
    return whole;
}

std::vector<std::string> firstTokens(const std::vector<WholeToken> &whole)
{
    std::vector<std::string> tokens;
    for (const auto &token : whole)
        tokens.push_back(token.text);
    std::array<char32_t, 256> characters;
    for (unsigned byte = 0; byte < characters.size(); ++byte)
        characters[byte] = byteCharacter(static_cast<unsigned char>(byte));
    std::ranges::sort(characters);
    for (const auto character : characters)
        appendUtf8(tokens.emplace_back(), character);
    return tokens;
}

/// The tokens so far and the merges that made them.
class Growth
{
public:
    explicit Growth(std::vector<std::string> tokens) : m_tokens(std::move(tokens))
    {
        for (std::size_t i = 0; i < m_tokens.size(); ++i)
            m_ids.emplace(m_tokens[i], static_cast<std::int32_t>(i));
    }
    std::int32_t size() const { return static_cast<std::int32_t>(m_tokens.size()); }
    std::int32_t id(const std::string &token) const { return m_ids.at(token); }
    std::int32_t merge(SymbolPair pair)
    {
        const auto &left = m_tokens[static_cast<std::size_t>(pair.left)];
        const auto &right = m_tokens[static_cast<std::size_t>(pair.right)];
        m_merges.push_back(pair);
        const auto [entry, isNew] = m_ids.emplace(left + right, size());
        if (isNew)
            m_tokens.push_back(entry->first);
        return entry->second;
    }
    /// The merges in order; of a repeated one the last counts.
    std::vector<TokenMerge> merges() const
    {
        std::vector<TokenMerge> merges;
        std::set<SymbolPair> seen;
        for (auto pair = m_merges.rbegin(); pair != m_merges.rend(); ++pair)
            if (seen.insert(*pair).second)
                merges.push_back({m_tokens[static_cast<std::size_t>(pair->left)],
                                  m_tokens[static_cast<std::size_t>(pair->right)]});
        std::ranges::reverse(merges);
        return merges;
    }
    std::vector<std::string> takeTokens() { return std::move(m_tokens); }

private:
    std::vector<std::string> m_tokens;
    std::unordered_map<std::string, std::int32_t> m_ids;
    std::vector<SymbolPair> m_merges;
};

std::vector<SymbolWord> spell(const std::unordered_map<std::string, std::uint64_t> &pieces,
                              const Growth &growth)
{
    std::array<std::int32_t, 256> ids;
    for (unsigned byte = 0; byte < ids.size(); ++byte) {
        const char character = static_cast<char>(byte);
        ids[byte] = growth.id(spellBytes({&character, 1}));
    }
    std::vector<SymbolWord> words;
    words.reserve(pieces.size());
    for (const auto &[piece, count] : pieces) {
        auto &word = words.emplace_back(SymbolWord{{}, count});
        for (const char byte : piece)
            word.symbols.push_back(ids[static_cast<unsigned char>(byte)]);
    }
    return words;
}

} // namespace

ByteBpeTrainer::ByteBpeTrainer(ByteBpeOptions options, const std::vector<std::string> &whole)
    : m_options(options), m_whole(wholeTokens(whole)), m_pieces(options, m_whole)
{
}

void ByteBpeTrainer::add(std::string_view text)
{
    m_pieces.forEach(text, [&](std::string_view piece, std::int32_t whole) {
        if (whole < 0)
            ++m_counts[std::string(piece)];
    });
}

Expected<ByteBpeParts> ByteBpeTrainer::train(std::int32_t size, ProgressSink &progress, std::stop_token stop,
                                             std::uint64_t minimum) const
{
    const auto stopped = failure(ErrorCode::Stopped, "Learning the vocabulary was stopped.");
    Growth growth(firstTokens(m_whole));
    if (size < growth.size())
        return failure(ErrorCode::ConfigurationOutOfRange,
                       fmt::format("A vocabulary of {} has no room for the {} tokens it must hold.", size,
                                   growth.size()));
    auto words = spell(m_counts, growth);
    if (stop.stop_requested())
        return stopped;
    PairMerger merger(std::move(words));
    ProgressMeter meter(progress, "vocabulary", "tokens", static_cast<std::uint64_t>(size));
    while (growth.size() < size) {
        if (stop.stop_requested())
            return stopped;
        const auto best = merger.best();
        if (!best || best->count < minimum)
            break;
        merger.merge(growth.merge(best->pair));
        meter.at(static_cast<std::uint64_t>(growth.size()));
    }
    meter.finish();
    auto merges = growth.merges();
    return ByteBpeParts{growth.takeTokens(), std::move(merges), m_options, m_whole};
}

} // namespace tlm
