#pragma once
#include <set>
#include <string>

#include "core/base/error.h"
#include "core/base/json.h"

namespace tlm {

enum class CountedRows {
    Inner, ///< all but padding, `[CLS]` and `[SEP]`
    All    ///< all but padding
};

enum class AdjacentOffsets {
    Pooled, ///< a row counts if its strongest key is at −1 or at +1 (the paper as we read it)
    Apart   ///< only one fixed offset counts, the more frequent one (Voita et al. 2019)
};

/// What the paper (§4.4.1) leaves open about its head patterns, and our defaults (facts §1.6).
struct CountingOptions
{
    CountedRows rows = CountedRows::Inner;
    AdjacentOffsets offsets = AdjacentOffsets::Pooled;
    std::set<std::string> verticalTokens = defaultVerticalTokens(); ///< in each of their `spellingsOf`
    double positional = 0.90;                                       ///< positional: a share of at least this
    double vertical = 0.90;                                         ///< vertical: a share of more than this

    /// `[CLS]`, `[SEP]`, `<s>`, `</s>`, the full stop, and the Chinese full stop, exclamation and question
    /// mark.
    static std::set<std::string> defaultVerticalTokens();
    /// Whether measures counted by the other options serve these too: only thresholds and offsets differ.
    bool countsLike(const CountingOptions &other) const
    {
        return rows == other.rows && verticalTokens == other.verticalTokens;
    }
    friend bool operator==(const CountingOptions &, const CountingOptions &) = default;
};

/// `{"rows":"inner|all","offsets":"pooled|apart","vertical_tokens":[…],"positional":0.9,"vertical":0.9}`
Json countingJson(const CountingOptions &options);
/// Keys that are missing keep their defaults. Error Usage names the key.
Expected<CountingOptions> countingFromJson(const Json &json);

} // namespace tlm
