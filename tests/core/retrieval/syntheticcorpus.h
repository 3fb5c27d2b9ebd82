#pragma once
#include <cstdint>
#include <string>
#include <vector>

namespace tlm::test {

/// The texts that tests/golden/retrieval/LuceneScores.java makes, by the same rule.
class SyntheticTexts
{
public:
    explicit SyntheticTexts(std::uint64_t seed) : m_state(seed) {}

    std::vector<std::string> texts(int count)
    {
        std::vector<std::string> result;
        for (int i = 0; i < count; ++i)
            result.push_back(text());
        return result;
    }

private:
    std::uint64_t next() // splitmix64
    {
        std::uint64_t z = (m_state += 0x9E3779B97F4A7C15u);
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9u;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EBu;
        return (z ^ (z >> 31)) >> 1;
    }

    std::string word()
    {
        const std::uint64_t number = next();
        std::uint64_t rank = number % (std::uint64_t(2) << (next() % 11));
        std::string letters = "w";
        for (; rank > 0; rank /= 26)
            letters += static_cast<char>('a' + rank % 26);
        return letters;
    }

    std::string text()
    {
        const std::uint64_t number = next();
        const std::uint64_t length = number % (std::uint64_t(4) << (next() % 8));
        std::string result;
        for (std::uint64_t i = 0; i < length; ++i)
            result += (i == 0 ? "" : " ") + word();
        return result;
    }

    std::uint64_t m_state;
};

} // namespace tlm::test
