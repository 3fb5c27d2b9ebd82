#pragma once
#include <cstdint>
#include <optional>
#include <span>
#include <unordered_map>
#include <vector>

#include "core/base/json.h"

namespace tlm {

/// Which repeats of a text to leave out. Texts are compared as sequences of the analyzer's terms: *exact* are
/// equal sequences, *near* are also texts whose sets of runs of five terms have a Jaccard similarity of at
/// least 0.8 (a text of fewer terms is one run).
enum class Dedupe { None, Exact, Near };
NLOHMANN_JSON_SERIALIZE_ENUM(Dedupe,
                             {{Dedupe::None, "none"}, {Dedupe::Exact, "exact"}, {Dedupe::Near, "near"}})

/// What is compared of a text.
struct TextPrint
{
    std::uint64_t whole = 0;         ///< hash of all terms
    std::vector<std::uint32_t> runs; ///< distinct hashes of runs of five, ascending; empty unless `Near`
    bool isEmpty = true;             ///< a text without terms repeats nothing
};
TextPrint printOf(std::span<const std::uint64_t> termHashes, Dedupe dedupe);

/// Finds the texts that repeat an earlier one. Exact: no pair above the threshold is missed (prefix filter;
/// Bayardo et al. 2007, Xiao et al. 2008).
class DuplicateFinder
{
public:
    struct Match
    {
        std::uint32_t earlier = 0; ///< number of the first text it repeats
        float similarity = 1;      ///< 1 for an exact repeat
        friend bool operator==(const Match &, const Match &) = default;
    };
    /// The earlier text that a text repeats; else the text is remembered, by the next number from 0.
    std::optional<Match> add(const TextPrint &print);

private:
    struct Posting
    {
        std::uint32_t run, text, next;
    };
    std::span<const std::uint32_t> runsOf(std::uint32_t text) const;
    std::optional<Match> find(std::span<const std::uint32_t> runs);
    void remember(std::span<const std::uint32_t> runs);
    std::uint32_t &head(std::uint32_t run);

    std::unordered_map<std::uint64_t, std::uint32_t> m_wholes;
    std::vector<std::uint32_t> m_runs;
    std::vector<std::size_t> m_ends; ///< where in `m_runs` those of each text end
    std::vector<Posting> m_postings; ///< of the first runs of every text, chained by the low bits of the run
    std::vector<std::uint32_t> m_heads;
    std::vector<std::uint32_t> m_asked; ///< by text: the newest question that met it
    std::uint32_t m_question = 0;
};

} // namespace tlm
