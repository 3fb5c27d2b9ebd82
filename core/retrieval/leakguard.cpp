#include "core/retrieval/leakguard.h"

#include <map>
#include <string>
#include <tuple>
#include <unordered_map>
#include <vector>

#include "core/text/analyzer.h"

namespace tlm {

namespace {

constexpr std::size_t wholeBelow = 6; ///< words; a shorter text must be the whole document
constexpr std::size_t nearRun = 25;   ///< words of a run that is enough
/// Every run of `nearRun` words, and the start of every text, holds an anchor: `anchorLength` words at a
/// position that is a multiple of `anchorStep`.
constexpr std::size_t anchorLength = wholeBelow;
constexpr std::size_t anchorStep = nearRun - anchorLength + 1;

using Words = std::vector<std::uint32_t>;
constexpr std::uint32_t unknownWord = 0;

/// Hashes of all windows of `anchorLength` words (Rabin and Karp 1987, modulo 2^64).
std::vector<std::uint64_t> windowHashes(const Words &words)
{
    if (words.size() < anchorLength)
        return {};
    constexpr std::uint64_t base = 0x9E3779B97F4A7C15;
    std::uint64_t hash = 0, leaving = 1;
    for (std::size_t i = 0; i < anchorLength; ++i) {
        hash = hash * base + words[i];
        leaving *= base;
    }
    std::vector<std::uint64_t> hashes{hash};
    for (std::size_t i = anchorLength; i < words.size(); ++i) {
        hash = hash * base + words[i] - words[i - anchorLength] * leaving;
        hashes.push_back(hash);
    }
    return hashes;
}

struct GuardedText
{
    Words words;
    Split split;
    std::uint32_t example;
};

struct Anchor
{
    std::uint32_t text;
    std::uint32_t position;
};

/// The words that a text and a document share around a place where they may be equal.
std::size_t commonRun(const Words &text, std::size_t inText, const Words &document, std::size_t inDocument)
{
    std::size_t before = 0, after = 0;
    while (before < inText && before < inDocument &&
           text[inText - before - 1] == document[inDocument - before - 1])
        ++before;
    while (inText + after < text.size() && inDocument + after < document.size() &&
           text[inText + after] == document[inDocument + after])
        ++after;
    return after < anchorLength ? 0 : before + after;
}

} // namespace

struct LeakGuard::State
{
    std::unordered_map<std::string, std::uint32_t> numbers;
    std::map<Words, LeakGuard::Leak> wholeDocuments;
    std::vector<GuardedText> texts;
    std::unordered_multimap<std::uint64_t, Anchor> anchors;

    void add(const std::string &text, Split split, std::uint32_t example)
    {
        Words words;
        analyze(text, [&](std::string_view term, std::uint32_t, std::uint32_t) {
            const auto next = static_cast<std::uint32_t>(numbers.size() + 1);
            words.push_back(numbers.emplace(term, next).first->second);
        });
        if (words.size() >= wholeBelow)
            addAnchors(GuardedText{std::move(words), split, example});
        else if (!words.empty())
            wholeDocuments.emplace(std::move(words), LeakGuard::Leak{split, example, false});
    }

    void addAnchors(GuardedText text)
    {
        const auto number = static_cast<std::uint32_t>(texts.size());
        const auto hashes = windowHashes(text.words);
        for (std::size_t position = 0; position < hashes.size(); position += anchorStep)
            anchors.emplace(hashes[position], Anchor{number, static_cast<std::uint32_t>(position)});
        texts.push_back(std::move(text));
    }

    Words wordsOf(std::string_view document) const
    {
        Words words;
        std::string key;
        analyze(document, [&](std::string_view term, std::uint32_t, std::uint32_t) {
            key.assign(term);
            const auto found = numbers.find(key);
            words.push_back(found == numbers.end() ? unknownWord : found->second);
        });
        return words;
    }
};

LeakGuard::LeakGuard(const Task &task, std::stop_token stop)
{
    auto state = std::make_unique<State>();
    for (const Split split : {Split::Dev, Split::Test}) {
        const auto &examples = task.examples(split);
        for (std::uint32_t i = 0; i < examples.size() && !stop.stop_requested(); ++i) {
            state->add(examples[i].text, split, i);
            state->add(examples[i].pair, split, i);
        }
    }
    m_state = std::move(state);
}

LeakGuard::LeakGuard(LeakGuard &&) noexcept = default;
LeakGuard::~LeakGuard() = default;

std::optional<LeakGuard::Leak> LeakGuard::find(std::string_view document) const
{
    const Words words = m_state->wordsOf(document);
    std::optional<Leak> first;
    const auto offer = [&](const Leak &leak) {
        const auto order = [](const Leak &l) { return std::tuple(l.near, l.split, l.example); };
        if (!first || order(leak) < order(*first))
            first = leak;
    };
    if (const auto whole = m_state->wholeDocuments.find(words); whole != m_state->wholeDocuments.end())
        offer(whole->second);
    const auto hashes = windowHashes(words);
    for (std::size_t position = 0; position < hashes.size(); ++position) {
        const auto [begin, end] = m_state->anchors.equal_range(hashes[position]);
        for (auto anchor = begin; anchor != end; ++anchor) {
            const GuardedText &text = m_state->texts[anchor->second.text];
            const std::size_t run = commonRun(text.words, anchor->second.position, words, position);
            const bool whole = run == text.words.size();
            if (whole || run >= nearRun)
                offer({text.split, text.example, !whole});
        }
    }
    return first;
}

} // namespace tlm
