#include "core/selection/leakguard.h"

#include <algorithm>
#include <bit>
#include <map>
#include <tuple>
#include <unordered_map>
#include <vector>

#include "core/text/termhash.h"

namespace tlm {

namespace {

constexpr std::size_t wholeBelow = 6; ///< words; a shorter text must be the whole document
constexpr std::size_t nearRun = 25;   ///< words of a run that is enough
/// Every run of `nearRun` words, and the start of every text, holds an anchor: `anchorLength` words at a
/// position that is a multiple of `anchorStep`.
constexpr std::size_t anchorLength = wholeBelow;
constexpr std::size_t anchorStep = nearRun - anchorLength + 1;

using Words = std::vector<std::uint64_t>;
using WordSpan = std::span<const std::uint64_t>;

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
std::size_t commonRun(WordSpan text, std::size_t inText, WordSpan document, std::size_t inDocument)
{
    const auto backwards = [](WordSpan words, std::size_t end) {
        return std::ranges::subrange(words.rend() - static_cast<std::ptrdiff_t>(end), words.rend());
    };
    const auto after = std::ranges::mismatch(text.subspan(inText), document.subspan(inDocument)).in1;
    const auto forwards = static_cast<std::size_t>(after - text.begin()) - inText;
    if (forwards < anchorLength)
        return 0;
    const auto head = backwards(text, inText);
    const auto before = std::ranges::mismatch(head, backwards(document, inDocument)).in1;
    return forwards + static_cast<std::size_t>(before - head.begin());
}

/// Tells fast that a hash is none of a set; wrong for about one in 16 others.
class HashFilter
{
public:
    explicit HashFilter(std::size_t hashes)
        : m_bits(std::bit_ceil(16 * hashes + 64) / 64), m_mask(64 * m_bits.size() - 1)
    {
    }
    void add(std::uint64_t hash) { m_bits[place(hash) / 64] |= bit(hash); }
    bool mayContain(std::uint64_t hash) const { return (m_bits[place(hash) / 64] & bit(hash)) != 0; }

private:
    std::uint64_t place(std::uint64_t hash) const { return hash >> 24 & m_mask; }
    std::uint64_t bit(std::uint64_t hash) const { return std::uint64_t(1) << place(hash) % 64; }

    std::vector<std::uint64_t> m_bits;
    std::uint64_t m_mask;
};

} // namespace

struct LeakGuard::State
{
    std::map<Words, LeakGuard::Leak> wholeDocuments;
    std::vector<GuardedText> texts;
    std::unordered_multimap<std::uint64_t, Anchor> anchors;
    HashFilter filter{0};

    void add(WordSpan text, Split split, std::uint32_t example)
    {
        Words words(text.begin(), text.end());
        if (words.size() >= wholeBelow)
            addAnchors(GuardedText{std::move(words), split, example});
        else if (!words.empty())
            wholeDocuments.emplace(std::move(words), LeakGuard::Leak{split, example, false});
    }

    void addAnchors(GuardedText text)
    {
        const auto number = static_cast<std::uint32_t>(texts.size());
        visitRuns(text.words, anchorLength, [&](std::uint64_t hash, std::size_t position) {
            if (position % anchorStep == 0)
                anchors.emplace(hash, Anchor{number, static_cast<std::uint32_t>(position)});
        });
        texts.push_back(std::move(text));
    }

    void fillFilter()
    {
        filter = HashFilter(anchors.size());
        for (const auto &[hash, anchor] : anchors)
            filter.add(hash);
    }
};

LeakGuard::LeakGuard(const Task &task, std::stop_token stop)
{
    auto state = std::make_unique<State>();
    TermHasher hasher;
    for (const Split split : {Split::Dev, Split::Test}) {
        const auto &examples = task.examples(split);
        for (std::uint32_t i = 0; i < examples.size() && !stop.stop_requested(); ++i) {
            state->add(hasher.hash(examples[i].text), split, i);
            state->add(hasher.hash(examples[i].pair), split, i);
        }
    }
    state->fillFilter();
    m_state = std::move(state);
}

LeakGuard::LeakGuard(LeakGuard &&) noexcept = default;
LeakGuard::~LeakGuard() = default;

std::optional<LeakGuard::Leak> LeakGuard::find(std::string_view document) const
{
    TermHasher hasher;
    return find(hasher.hash(document));
}

std::optional<LeakGuard::Leak> LeakGuard::find(std::span<const std::uint64_t> document) const
{
    std::optional<Leak> first;
    const auto offer = [&](const Leak &leak) {
        const auto order = [](const Leak &l) { return std::tuple(l.near, l.split, l.example); };
        if (!first || order(leak) < order(*first))
            first = leak;
    };
    if (document.size() < wholeBelow) {
        const auto whole = m_state->wholeDocuments.find({document.begin(), document.end()});
        if (whole != m_state->wholeDocuments.end())
            offer(whole->second);
        return first;
    }
    visitRuns(document, anchorLength, [&](std::uint64_t hash, std::size_t position) {
        if (!m_state->filter.mayContain(hash))
            return;
        const auto [begin, end] = m_state->anchors.equal_range(hash);
        for (auto anchor = begin; anchor != end; ++anchor) {
            const GuardedText &text = m_state->texts[anchor->second.text];
            const std::size_t run = commonRun(text.words, anchor->second.position, document, position);
            const bool whole = run == text.words.size();
            if (whole || run >= nearRun)
                offer({text.split, text.example, !whole});
        }
    });
    return first;
}

} // namespace tlm
