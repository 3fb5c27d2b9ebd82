#include <iostream>
#include <random>
#include <sstream>

#include "core/base/json.h"
#include "shareddata.h"
#include "tests/bench/retrieval/commands.h"

namespace tlm::bench {

namespace {

constexpr std::size_t keptWords = 1 << 20;
constexpr double otherWord = 0.2;
constexpr double newWord = 0.002;

/// A uniform sample of all words seen so far.
class Words
{
public:
    explicit Words(std::uint64_t seed) : m_random(seed) {}

    bool happens(double chance) { return static_cast<double>(m_random()) < chance * 0x1p64; }

    void see(const std::string &word)
    {
        ++m_seen;
        if (m_words.size() < keptWords)
            m_words.push_back(word);
        else if (const auto place = m_random() % m_seen; place < keptWords)
            m_words[place] = word;
    }

    std::string drawn() { return m_words[m_random() % m_words.size()]; }
    std::string made() { return drawn() + std::to_string(m_random() % 1000000); }

private:
    std::mt19937_64 m_random;
    std::vector<std::string> m_words;
    std::uint64_t m_seen = 0;
};

std::string changed(const std::string &text, Words &words)
{
    std::string result;
    std::istringstream stream(text);
    for (std::string word; stream >> word;) {
        if (words.happens(newWord))
            word = words.made();
        else if (words.happens(otherWord))
            word = words.drawn();
        result.append(result.empty() ? "" : " ").append(word);
    }
    return result;
}

} // namespace

void replicate(const std::filesystem::path &texts, std::uint64_t bytes, std::uint64_t seed)
{
    Words words(seed);
    std::uint64_t written = 0;
    const double share = static_cast<double>(bytes) / static_cast<double>(std::filesystem::file_size(texts));
    const auto write = [&](const std::string &text) {
        if (written >= bytes)
            return;
        std::cout << toLine({{"text", text}}) << '\n';
        written += text.size();
    };
    test::forEachText({texts}, [&](const std::string &text) {
        if (words.happens(share))
            write(text);
        std::istringstream stream(text);
        for (std::string word; stream >> word;)
            words.see(word);
    });
    while (written < bytes)
        test::forEachText({texts}, [&](const std::string &text) { write(changed(text, words)); });
}

} // namespace tlm::bench
