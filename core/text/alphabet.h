#pragma once
#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace tlm {

/// The characters that a vocabulary begins with: each as the start of a word, and where a word goes on with
/// it as `##x` too.
class Alphabet
{
public:
    /// At most `limit` characters of counted words: the most frequent, ties by the smaller one.
    Alphabet(const std::unordered_map<std::string, std::uint64_t> &words, std::size_t limit);
    /// Whether the word has no other characters.
    bool holds(std::string_view word) const;
    /// The tokens of the characters in order of the code points: starts of words, then `##x`.
    std::vector<std::string> tokens() const;
    /// A word as places in tokens(); the word must be held.
    std::vector<std::int32_t> spell(std::string_view word) const;

private:
    struct Letter
    {
        std::uint64_t count = 0;
        bool continues = false;
        std::int32_t start = 0, continuation = 0;
    };
    void keepMostFrequent(std::size_t limit);
    std::vector<char32_t> ordered() const;
    void number();

    std::unordered_map<char32_t, Letter> m_letters;
};

} // namespace tlm
