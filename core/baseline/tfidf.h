#pragma once
#include <cstdint>
#include <stop_token>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

#include "core/base/hash.h"
#include "core/baseline/ngrams.h"

namespace tlm {

/// Features of a text: index and value, in order of the index.
using SparseVector = std::vector<std::pair<std::uint32_t, float>>;

/// Weights of n-grams as scikit-learn's TfidfVectorizer with sublinear_tf: (1 + ln tf) · idf with idf =
/// ln((1 + texts) / (1 + texts with it)) + 1, each text scaled to length 1.
class Tfidf
{
public:
    using Visit = void (*)(std::string_view text, const NgramVisitor &visit);

    /// Learns n-grams and their idf; stops early, with a part of them, when asked to.
    static Tfidf fit(Visit visit, const std::vector<std::string> &texts, std::stop_token stop);
    /// From what terms() and idf() gave.
    Tfidf(Visit visit, const std::vector<std::string> &terms, std::vector<float> idf);

    /// n-grams that were not learnt are left out.
    SparseVector transform(std::string_view text) const;
    std::size_t size() const { return m_idf.size(); }
    std::vector<std::string> terms() const;                         ///< in order of the index
    bool isWhole() const { return m_index.size() == m_idf.size(); } ///< no term was given twice
    const std::vector<float> &idf() const { return m_idf; }

private:
    struct Hash
    {
        using is_transparent = void;
        std::size_t operator()(std::string_view text) const { return hash64(text); }
    };

    explicit Tfidf(Visit visit) : m_visit(visit) {}

    Visit m_visit;
    std::unordered_map<std::string, std::uint32_t, Hash, std::equal_to<>> m_index;
    std::vector<float> m_idf;
};

} // namespace tlm
