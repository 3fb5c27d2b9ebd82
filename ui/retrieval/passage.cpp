#include "ui/retrieval/passage.h"

#include <algorithm>

#include "core/text/analyzer.h"

namespace tlm {
namespace {

constexpr std::size_t denseLength = 160;    // bytes: what the first lines of any window can show
constexpr std::size_t longestText = 60'000; // bytes looked through: a glance, not a study

struct Hit
{
    std::size_t begin, end;
    double weight;
};

bool isContinuation(char byte)
{
    return (static_cast<unsigned char>(byte) & 0xC0) == 0x80;
}

/// The start of the code point at or before a byte.
std::size_t codePointStart(std::string_view text, std::size_t at)
{
    while (at > 0 && at < text.size() && isContinuation(text[at]))
        --at;
    return at;
}

std::vector<Hit> findHits(std::string_view text, const TermWeights &terms)
{
    std::vector<Hit> hits;
    analyze(text, [&](std::string_view term, std::uint32_t begin, std::uint32_t end) {
        if (const auto found = terms.find(term); found != terms.end())
            hits.push_back({begin, end, found->second});
    });
    return hits;
}

/// Where the window of `length` bytes with the greatest sum of distinct weight begins.
std::size_t bestStart(const std::vector<Hit> &hits, std::size_t length)
{
    double sum = 0, most = -1;
    std::size_t best = 0, last = 0;
    for (std::size_t first = 0; first < hits.size(); ++first) {
        while (last < hits.size() && hits[last].end <= hits[first].begin + length)
            sum += hits[last++].weight;
        if (sum > most + 1e-9) {
            most = sum;
            best = hits[first].begin;
        }
        if (last == first)
            sum += hits[last++].weight;
        sum -= hits[first].weight;
    }
    return best;
}

/// A little before the first hit, at the start of a word.
std::size_t startBefore(std::string_view text, std::size_t at)
{
    constexpr std::size_t lead = 24;
    if (at <= lead * 2)
        return 0;
    const std::size_t space = text.find(' ', at - lead);
    return space == std::string_view::npos || space >= at ? codePointStart(text, at) : space + 1;
}

/// A piece of a text with the hits in it marked. Blanks are one space each, or stay as they are.
Passage markPiece(std::string_view text, std::size_t start, std::size_t end, const std::vector<Hit> &hits,
                  bool keepBlanks)
{
    Passage passage;
    if (start > 0)
        passage.text = QString(QChar(0x2026));
    std::size_t at = start;
    const auto append = [&](std::size_t to) {
        for (const QChar c : QString::fromUtf8(text.data() + at, qsizetype(to - at))) {
            const bool blank = !keepBlanks && (c.isSpace() || c.category() == QChar::Other_Control);
            if (!blank)
                passage.text += c;
            else if (!passage.text.isEmpty() && !passage.text.back().isSpace())
                passage.text += ' ';
        }
        at = to;
    };
    for (const Hit &hit : hits) {
        if (hit.begin < at || hit.end > end)
            continue;
        append(hit.begin);
        const int from = int(passage.text.size());
        append(hit.end);
        passage.marks.push_back({from, int(passage.text.size()) - from, hit.weight});
    }
    append(end);
    return passage;
}

/// The terms of a text as numbers, equal ones as equal numbers, and where they stand.
struct NumberedTerms
{
    std::vector<std::size_t> numbers;
    std::vector<Hit> places;
};

NumberedTerms numberTerms(std::string_view text, std::map<std::string, std::size_t, std::less<>> &numbers)
{
    NumberedTerms terms;
    analyze(text.substr(0, codePointStart(text, std::min(text.size(), longestText))),
            [&](std::string_view term, std::uint32_t begin, std::uint32_t end) {
                auto known = numbers.find(term);
                if (known == numbers.end())
                    known = numbers.emplace(term, numbers.size()).first;
                terms.numbers.push_back(known->second);
                terms.places.push_back({begin, end, 1});
            });
    return terms;
}

/// The longest run of terms that two texts share, as a piece of the first; none if they share no term.
std::vector<Hit> longestRun(std::string_view text, std::string_view other)
{
    std::map<std::string, std::size_t, std::less<>> numbers;
    const NumberedTerms terms = numberTerms(text, numbers), others = numberTerms(other, numbers);
    std::size_t most = 0, last = 0;
    std::vector<std::size_t> runs(others.numbers.size() + 1); ///< that end here, by place in the other text
    for (std::size_t i = 0; i < terms.numbers.size(); ++i)
        for (std::size_t j = others.numbers.size(); j > 0;
             --j) { // backwards: runs[j - 1] is of the row before
            runs[j] = terms.numbers[i] == others.numbers[j - 1] ? runs[j - 1] + 1 : 0;
            if (runs[j] > most) {
                most = runs[j];
                last = i;
            }
        }
    if (most == 0)
        return {};
    return {{terms.places[last + 1 - most].begin, terms.places[last].end, 1}};
}

} // namespace

Passage findPassage(std::string_view text, const TermWeights &terms, std::size_t length)
{
    text = text.substr(0, codePointStart(text, std::min(text.size(), longestText)));
    const std::vector<Hit> hits = findHits(text, terms);
    const std::size_t start = startBefore(text, bestStart(hits, std::min(length, denseLength)));
    const std::size_t end = codePointStart(text, std::min(text.size(), start + length));
    return markPiece(text, start, end, hits, false);
}

Passage markWhole(std::string_view text, const TermWeights &terms, std::size_t length)
{
    text = text.substr(0, codePointStart(text, std::min(text.size(), length)));
    return markPiece(text, 0, text.size(), findHits(text, terms), true);
}

Passage markShared(std::string_view text, std::string_view other, std::size_t length)
{
    text = text.substr(0, codePointStart(text, std::min(text.size(), length)));
    return markPiece(text, 0, text.size(), longestRun(text, other), true);
}

} // namespace tlm
