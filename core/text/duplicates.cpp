#include "core/text/duplicates.h"

#include <algorithm>
#include <bit>
#include <limits>
#include <utility>

#include "core/base/hash.h"
#include "core/text/termhash.h"

namespace tlm {

namespace {

constexpr std::size_t runLength = 5;
constexpr std::uint32_t none = std::numeric_limits<std::uint32_t>::max();

/// Jaccard similarity 0.8 = 4/5 of sets of `a` and `b` runs with `common` in both: common / (a + b − common).
bool isNear(std::size_t common, std::size_t sizes)
{
    return 9 * common >= 4 * sizes;
}

/// Two near sets share one of the first so many runs of either.
std::size_t prefixLength(std::size_t runs)
{
    return runs - (4 * runs + 4) / 5 + 1;
}

bool areSizesNear(std::size_t a, std::size_t b)
{
    return 5 * std::min(a, b) >= 4 * std::max(a, b);
}

/// How many runs are in both; less than that when the two cannot be near any more.
std::size_t countCommon(std::span<const std::uint32_t> a, std::span<const std::uint32_t> b)
{
    const std::size_t sizes = a.size() + b.size();
    const std::size_t mayDiffer = sizes - 2 * ((4 * sizes + 8) / 9);
    std::size_t common = 0, i = 0, j = 0;
    while (i < a.size() && j < b.size() && i + j - 2 * common <= mayDiffer) {
        const bool isSame = a[i] == b[j];
        const bool advance = a[i] <= b[j];
        j += a[i] >= b[j];
        i += advance;
        common += isSame;
    }
    return common;
}

} // namespace

TextPrint printOf(std::span<const std::uint64_t> termHashes, Dedupe dedupe)
{
    TextPrint print;
    if (dedupe == Dedupe::None || termHashes.empty())
        return print;
    print.isEmpty = false;
    print.whole = hash64({reinterpret_cast<const char *>(termHashes.data()), termHashes.size_bytes()});
    if (dedupe == Dedupe::Exact)
        return print;
    visitRuns(termHashes, std::min(runLength, termHashes.size()), [&](std::uint64_t hash, std::size_t) {
        print.runs.push_back(static_cast<std::uint32_t>(hash >> 32));
    });
    std::ranges::sort(print.runs);
    print.runs.erase(std::ranges::unique(print.runs).begin(), print.runs.end());
    return print;
}

std::optional<DuplicateFinder::Match> DuplicateFinder::add(const TextPrint &print)
{
    if (!print.isEmpty)
        if (const auto same = m_wholes.find(print.whole); same != m_wholes.end())
            return Match{same->second, 1};
    if (const auto near = find(print.runs))
        return near;
    if (!print.isEmpty)
        m_wholes.emplace(print.whole, static_cast<std::uint32_t>(m_ends.size()));
    remember(print.runs);
    return {};
}

std::span<const std::uint32_t> DuplicateFinder::runsOf(std::uint32_t text) const
{
    const std::size_t begin = text == 0 ? 0 : m_ends[text - 1];
    return std::span(m_runs).subspan(begin, m_ends[text] - begin);
}

std::uint32_t &DuplicateFinder::head(std::uint32_t run)
{
    return m_heads[run & (m_heads.size() - 1)];
}

std::optional<DuplicateFinder::Match> DuplicateFinder::find(std::span<const std::uint32_t> runs)
{
    if (runs.empty() || m_heads.empty())
        return {};
    ++m_question;
    std::optional<Match> first;
    for (const std::uint32_t run : runs.first(prefixLength(runs.size()))) {
        for (std::uint32_t at = head(run); at != none; at = m_postings[at].next) {
            const Posting &posting = m_postings[at];
            if (posting.run != run || (first && posting.text >= first->earlier) ||
                std::exchange(m_asked[posting.text], m_question) == m_question)
                continue;
            const auto other = runsOf(posting.text);
            if (!areSizesNear(runs.size(), other.size()))
                continue;
            const std::size_t common = countCommon(runs, other), sizes = runs.size() + other.size();
            if (isNear(common, sizes))
                first = Match{posting.text, static_cast<float>(common) / static_cast<float>(sizes - common)};
        }
    }
    return first;
}

void DuplicateFinder::remember(std::span<const std::uint32_t> runs)
{
    const auto text = static_cast<std::uint32_t>(m_ends.size());
    m_runs.insert(m_runs.end(), runs.begin(), runs.end());
    m_ends.push_back(m_runs.size());
    m_asked.push_back(0);
    if (runs.empty())
        return;
    const std::size_t before = m_postings.size();
    for (const std::uint32_t run : runs.first(prefixLength(runs.size())))
        m_postings.push_back({run, text, none});
    const bool grows = m_postings.size() > m_heads.size();
    if (grows)
        m_heads.assign(std::bit_ceil(2 * m_postings.size()), none);
    for (std::size_t i = grows ? 0 : before; i < m_postings.size(); ++i)
        m_postings[i].next = std::exchange(head(m_postings[i].run), static_cast<std::uint32_t>(i));
}

} // namespace tlm
