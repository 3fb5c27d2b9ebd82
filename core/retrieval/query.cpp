#include "core/retrieval/query.h"

#include <algorithm>
#include <numeric>
#include <string_view>
#include <unordered_map>

#include "core/base/hash.h"
#include "core/text/analyzer.h"

namespace tlm {

namespace {

struct TextHash
{
    using is_transparent = void;
    std::size_t operator()(std::string_view text) const { return std::hash<std::string_view>{}(text); }
};

/// Numbers the terms of queries in order of appearance.
class TermNumbers
{
public:
    /// Appends the numbers of a text's terms.
    std::vector<std::uint32_t> of(std::string_view text)
    {
        tokenize(text, m_tokens);
        std::vector<std::uint32_t> numbers;
        for (std::size_t i = 0; i < m_tokens.size(); ++i) {
            const std::string_view term = m_tokens.term(i);
            auto found = m_numbers.find(term);
            if (found == m_numbers.end())
                found = m_numbers.emplace(term, static_cast<std::uint32_t>(m_numbers.size())).first;
            numbers.push_back(found->second);
        }
        return numbers;
    }

    struct Entry
    {
        std::string_view term;
        std::uint32_t number = 0;
        std::size_t piece = 0;
    };
    /// In byte order.
    std::vector<Entry> entries(std::size_t piece) const
    {
        std::vector<Entry> entries;
        for (const auto &[term, number] : m_numbers)
            entries.push_back({term, number, piece});
        std::ranges::sort(entries, {}, &Entry::term);
        return entries;
    }

private:
    TokenBuffer m_tokens;
    std::unordered_map<std::string, std::uint32_t, TextHash, std::equal_to<>> m_numbers;
};

Bag bagOf(std::vector<std::uint32_t> terms)
{
    std::ranges::sort(terms);
    Bag bag;
    for (const std::uint32_t term : terms) {
        if (bag.empty() || bag.back().term != term)
            bag.push_back({term, 0});
        ++bag.back().count;
    }
    return bag;
}

struct BagHash
{
    std::size_t operator()(const Bag &bag) const
    {
        return hash64({reinterpret_cast<const char *>(bag.data()), bag.size() * sizeof(QueryTerm)});
    }
};

/// Some of the queries, which one thread reads.
struct Piece
{
    TermNumbers numbers;
    std::vector<TermNumbers::Entry> entries;
    std::vector<std::uint32_t> places; ///< by number: place among the terms of all queries
};

/// The terms of all pieces in byte order; sets where each is.
std::vector<std::string> uniteTerms(std::vector<Piece> &pieces)
{
    std::vector<TermNumbers::Entry> all;
    for (Piece &piece : pieces) {
        piece.places.resize(piece.entries.size());
        const auto middle = all.insert(all.end(), piece.entries.begin(), piece.entries.end());
        std::ranges::inplace_merge(all, middle, {}, &TermNumbers::Entry::term);
    }
    std::vector<std::string> terms;
    for (const TermNumbers::Entry &entry : all) {
        if (terms.empty() || terms.back() != entry.term)
            terms.emplace_back(entry.term);
        pieces[entry.piece].places[entry.number] = static_cast<std::uint32_t>(terms.size() - 1);
    }
    return terms;
}

} // namespace

QueryBags collectBags(const std::vector<std::string> &queries, std::optional<std::uint32_t> clauseLimit,
                      Team &team, std::stop_token stop)
{
    std::vector<Piece> pieces(team.size());
    std::vector<std::vector<std::uint32_t>> termsOf(queries.size());
    const auto forQueries = [&](const auto &work) {
        team.run(pieces.size(), [&](std::size_t piece, std::size_t) {
            const std::size_t end = (piece + 1) * queries.size() / pieces.size();
            for (std::size_t query = piece * queries.size() / pieces.size();
                 query < end && !stop.stop_requested(); ++query)
                work(pieces[piece], query);
        });
    };
    forQueries([&](Piece &piece, std::size_t query) {
        auto terms = piece.numbers.of(queries[query]);
        if (!clauseLimit || terms.size() <= *clauseLimit)
            termsOf[query] = std::move(terms);
    });
    team.run(pieces.size(), [&](std::size_t piece, std::size_t) {
        pieces[piece].entries = pieces[piece].numbers.entries(piece);
    });
    QueryBags result{uniteTerms(pieces), {}, {}};
    std::vector<Bag> bags(queries.size());
    forQueries([&](Piece &piece, std::size_t query) {
        for (std::uint32_t &term : termsOf[query])
            term = piece.places[term];
        bags[query] = bagOf(std::move(termsOf[query]));
    });
    std::unordered_map<Bag, std::uint32_t, BagHash> numberOf;
    for (Bag &bag : bags) {
        const auto [known, isNew] =
            numberOf.try_emplace(std::move(bag), static_cast<std::uint32_t>(result.bags.size()));
        if (isNew)
            result.bags.push_back(known->first);
        result.bagOf.push_back(known->second);
    }
    return result;
}

} // namespace tlm
