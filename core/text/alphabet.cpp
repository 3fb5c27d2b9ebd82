#include "core/text/alphabet.h"

#include <algorithm>

#include "core/text/unicode.h"

namespace tlm {
namespace {

/// Calls `take(codePoint, isFirst)` for each character.
template <typename Take>
void forEachCharacter(std::string_view word, const Take &take)
{
    for (std::size_t position = 0; position < word.size();) {
        const bool isFirst = position == 0;
        take(nextCodePoint(word, position), isFirst);
    }
}

} // namespace

Alphabet::Alphabet(const std::unordered_map<std::string, std::uint64_t> &words, std::size_t limit)
{
    for (const auto &[word, count] : words)
        forEachCharacter(word, [&](char32_t point, bool) { m_letters[point].count += count; });
    keepMostFrequent(limit);
    for (const auto &[word, count] : words)
        if (holds(word))
            forEachCharacter(word, [&](char32_t point, bool isFirst) {
                auto &letter = m_letters.at(point);
                letter.continues = letter.continues || !isFirst;
            });
    number();
}

void Alphabet::keepMostFrequent(std::size_t limit)
{
    auto points = ordered();
    std::ranges::stable_sort(points, std::greater(),
                             [&](char32_t point) { return m_letters.at(point).count; });
    for (auto i = limit; i < points.size(); ++i)
        m_letters.erase(points[i]);
}

std::vector<char32_t> Alphabet::ordered() const
{
    std::vector<char32_t> points;
    for (const auto &[point, letter] : m_letters)
        points.push_back(point);
    std::ranges::sort(points);
    return points;
}

void Alphabet::number()
{
    std::int32_t next = 0;
    const auto points = ordered();
    for (const auto point : points)
        m_letters.at(point).start = next++;
    for (const auto point : points)
        if (auto &letter = m_letters.at(point); letter.continues)
            letter.continuation = next++;
}

bool Alphabet::holds(std::string_view word) const
{
    bool holdsAll = true;
    forEachCharacter(word, [&](char32_t point, bool) { holdsAll = holdsAll && m_letters.contains(point); });
    return holdsAll;
}

std::vector<std::string> Alphabet::tokens() const
{
    std::vector<std::string> starts, continuations;
    for (const auto point : ordered()) {
        std::string character;
        appendUtf8(character, point);
        starts.push_back(character);
        if (m_letters.at(point).continues)
            continuations.push_back("##" + character);
    }
    starts.insert(starts.end(), continuations.begin(), continuations.end());
    return starts;
}

std::vector<std::int32_t> Alphabet::spell(std::string_view word) const
{
    std::vector<std::int32_t> symbols;
    forEachCharacter(word, [&](char32_t point, bool isFirst) {
        const auto &letter = m_letters.at(point);
        symbols.push_back(isFirst ? letter.start : letter.continuation);
    });
    return symbols;
}

} // namespace tlm
