#include "core/baseline/tfidf.h"

#include <algorithm>
#include <cmath>

namespace tlm {

namespace {

/// Equal numbers become one entry with their count, in order of the number.
SparseVector countEqual(std::vector<std::uint32_t> &numbers)
{
    std::sort(numbers.begin(), numbers.end());
    SparseVector counts;
    for (const std::uint32_t number : numbers) {
        if (counts.empty() || counts.back().first != number)
            counts.emplace_back(number, 0.0f);
        counts.back().second += 1;
    }
    return counts;
}

} // namespace

Tfidf Tfidf::fit(Visit visit, const std::vector<std::string> &texts, std::stop_token stop)
{
    Tfidf learnt(visit);
    std::vector<std::uint32_t> textsWith, lastText;
    for (std::uint32_t text = 0; text < texts.size() && !stop.stop_requested(); ++text)
        visit(texts[text], [&](std::string_view term) {
            auto found = learnt.m_index.find(term);
            if (found == learnt.m_index.end()) {
                found = learnt.m_index.emplace(term, std::uint32_t(textsWith.size())).first;
                textsWith.push_back(0);
                lastText.push_back(UINT32_MAX);
            }
            if (std::exchange(lastText[found->second], text) != text)
                ++textsWith[found->second];
        });
    for (const std::uint32_t count : textsWith)
        learnt.m_idf.push_back(float(std::log((1.0 + double(texts.size())) / (1.0 + count)) + 1));
    return learnt;
}

Tfidf::Tfidf(Visit visit, const std::vector<std::string> &terms, std::vector<float> idf)
    : m_visit(visit), m_idf(std::move(idf))
{
    m_index.reserve(terms.size());
    for (const std::string &term : terms)
        m_index.emplace(term, std::uint32_t(m_index.size()));
}

SparseVector Tfidf::transform(std::string_view text) const
{
    std::vector<std::uint32_t> known;
    m_visit(text, [&](std::string_view term) {
        if (const auto found = m_index.find(term); found != m_index.end())
            known.push_back(found->second);
    });
    SparseVector features = countEqual(known);
    double squares = 0;
    for (auto &[index, value] : features) {
        value = float((1 + std::log(double(value))) * double(m_idf[index]));
        squares += double(value) * double(value);
    }
    const double length = std::sqrt(squares);
    for (auto &[index, value] : features)
        value = float(double(value) / length);
    return features;
}

std::vector<std::string> Tfidf::terms() const
{
    std::vector<std::string> ordered(m_index.size());
    for (const auto &[term, index] : m_index)
        ordered[index] = term;
    return ordered;
}

} // namespace tlm
