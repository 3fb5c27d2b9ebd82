#pragma once
#include <algorithm>
#include <cmath>
#include <map>
#include <string>
#include <vector>

#include "core/index/lengthnorm.h"
#include "core/retrieval/search.h"
#include "core/text/analyzer.h"

namespace tlm::test {

/// BM25 straight from the formula (facts §6.2), document by document, with maps and no index.
class ReferenceScorer
{
public:
    ReferenceScorer(const std::vector<std::vector<std::string>> &corpora, Bm25 bm25) : m_bm25(bm25)
    {
        for (std::uint32_t corpus = 0; corpus < corpora.size(); ++corpus)
            for (std::uint32_t number = 0; number < corpora[corpus].size(); ++number)
                addDocument(corpora[corpus][number], corpus, number);
    }

    std::vector<Neighbour> search(const std::string &query, std::size_t count) const
    {
        std::map<std::string, int> terms;
        std::size_t clauses = 0;
        for (const Token &token : analyze(query)) {
            ++terms[token.term];
            ++clauses;
        }
        if (m_bm25.clauseLimit && clauses > *m_bm25.clauseLimit)
            return {};
        std::vector<Neighbour> found;
        for (const Counted &document : m_documents) {
            double sum = 0;
            bool matches = false;
            for (const auto &[term, times] : terms)
                if (const auto counted = document.counts.find(term); counted != document.counts.end()) {
                    sum += score(term, times, counted->second, document.length);
                    matches = true;
                }
            if (matches)
                found.push_back({document.corpus, document.number, static_cast<float>(sum)});
        }
        std::ranges::stable_sort(found, std::greater(), &Neighbour::score);
        found.resize(std::min(found.size(), count));
        return found;
    }

private:
    struct Counted
    {
        std::uint32_t corpus, number;
        std::map<std::string, int> counts;
        std::uint32_t length;
    };

    void addDocument(const std::string &text, std::uint32_t corpus, std::uint32_t number)
    {
        Counted document{corpus, number, {}, 0};
        for (const Token &token : analyze(text)) {
            ++document.counts[token.term];
            ++document.length;
        }
        for (const auto &counted : document.counts)
            ++m_documentsOf[counted.first];
        m_tokens += document.length;
        m_withTokens += document.length > 0;
        m_documents.push_back(std::move(document));
    }

    float score(const std::string &term, int times, int frequency, std::uint32_t length) const
    {
        const double n = m_documentsOf.at(term), all = m_withTokens;
        const float idf = static_cast<float>(std::log(1 + (all - n + 0.5) / (n + 0.5)));
        const float average = static_cast<float>(m_tokens / all);
        const float rounded = static_cast<float>(decodeLength(encodeLength(length)));
        const float inverse = 1.0f / (m_bm25.k1 * ((1.0f - m_bm25.b) + m_bm25.b * rounded / average));
        float boost = static_cast<float>(times);
        if (m_bm25.scale == ScoreScale::Elasticsearch7)
            boost *= 1.0f + m_bm25.k1;
        const float weight = boost * idf;
        return weight - weight / (1.0f + static_cast<float>(frequency) * inverse);
    }

    Bm25 m_bm25;
    std::vector<Counted> m_documents;
    std::map<std::string, int> m_documentsOf;
    double m_tokens = 0, m_withTokens = 0;
};

} // namespace tlm::test
