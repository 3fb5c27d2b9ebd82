#include <gtest/gtest.h>
#include <map>
#include <rapidcheck.h>

#include "core/index/forwardindex.h"
#include "core/index/sortedterms.h"
#include "core/text/analyzer.h"

namespace tlm {
namespace {

/// Terms around the length where a key holds them whole, many with the same beginning.
rc::Gen<std::string> randomTerm()
{
    return rc::gen::map(rc::gen::pair(rc::gen::inRange(1, 40), rc::gen::inRange(0, 300)),
                        [](const auto &drawn) {
                            std::string term(static_cast<std::size_t>(drawn.first), 'a');
                            term.back() = static_cast<char>('b' + drawn.second % 20);
                            term.front() = static_cast<char>('b' + drawn.second / 20);
                            return term;
                        });
}

std::uint32_t numberOf(TermTable &table, const std::string &term)
{
    const std::string padded = term + std::string(16, 'z'); // the key reads beyond a short term
    const std::string_view view = std::string_view(padded).substr(0, term.size());
    return table.find(view, TermTable::keyOf(view)).number;
}

TEST(TermTable, numbersTermsInOrderOfAppearance)
{
    EXPECT_TRUE(rc::check([] {
        TermTable table;
        std::map<std::string, std::uint32_t> expected;
        for (const std::string &term : *rc::gen::container<std::vector<std::string>>(randomTerm()))
            RC_ASSERT(numberOf(table, term) ==
                      expected.emplace(term, static_cast<std::uint32_t>(expected.size())).first->second);
        RC_ASSERT(table.size() == expected.size());
    }));
}

TEST(TermTable, growsWithoutLosingTerms)
{
    TermTable table;
    const auto term = [](std::uint32_t i) {
        return (i % 3 == 0 ? "a_term_of_many_letters_" : "t") + std::to_string(i);
    };
    for (std::uint32_t i = 0; i < 50000; ++i)
        ASSERT_EQ(numberOf(table, term(i)), i);
    for (std::uint32_t i = 0; i < 50000; ++i)
        ASSERT_EQ(numberOf(table, term(i)), i);
    EXPECT_EQ(table.size(), 50000u);
    EXPECT_GT(table.memory(), 50000 * sizeof(TermTable::Slot));
}

TEST(SortedTerms, areThoseOfAllTablesInByteOrder)
{
    EXPECT_TRUE(rc::check([] {
        const auto lists = *rc::gen::container<std::vector<std::vector<std::string>>>(
            3, rc::gen::container<std::vector<std::string>>(randomTerm()));
        std::vector<TermTable> tables(lists.size());
        std::map<std::string, std::uint32_t> expected;
        std::vector<const TermTable *> views;
        for (std::size_t i = 0; i < lists.size(); ++i) {
            views.push_back(&tables[i]);
            for (const std::string &term : lists[i]) {
                numberOf(tables[i], term);
                expected[term] = 0;
            }
        }
        const SortedTerms sorted(views);
        RC_ASSERT(sorted.size() == expected.size());
        std::uint32_t next = 0;
        for (auto &[term, number] : expected) {
            number = next++;
            RC_ASSERT(sorted.term(number) == term);
        }
        for (std::size_t i = 0; i < lists.size(); ++i)
            for (const std::string &term : lists[i])
                RC_ASSERT(sorted.numbersOf(i)[numberOf(tables[i], term)] == expected[term]);
    }));
}

TEST(ForwardIndex, keepsTheCountsOfEachDocument)
{
    ForwardIndex index;
    TokenBuffer tokens;
    std::string often;
    for (int i = 0; i < 700; ++i)
        often += i < 255 ? "a b c " : i < 256 ? "a b " : "a ";
    const std::vector<std::string> texts{"x y x", "", often, "y"};
    for (std::uint32_t document = 0; document < texts.size(); ++document) {
        tokenize(texts[document], tokens);
        EXPECT_TRUE(index.add(document, tokens));
    }
    const auto lists = index.lists();
    ASSERT_EQ(lists.size(), 4u);
    const auto frequencies = [&](const ForwardList &list) {
        std::vector<std::pair<std::uint32_t, std::uint32_t>> pairs;
        for (std::uint32_t i = 0; i < list.size; ++i)
            pairs.emplace_back(list.entries[i] >> 8, index.frequency(list.entries[i]));
        return pairs;
    };
    using Pairs = std::vector<std::pair<std::uint32_t, std::uint32_t>>;
    EXPECT_EQ(frequencies(lists[0]), (Pairs{{0, 2}, {1, 1}}));
    EXPECT_TRUE(frequencies(lists[1]).empty());
    EXPECT_EQ(frequencies(lists[2]), (Pairs{{2, 700}, {3, 256}, {4, 255}}));
    EXPECT_EQ(frequencies(lists[3]), (Pairs{{1, 1}}));
    EXPECT_EQ(lists[3].document, 3u);
}

} // namespace
} // namespace tlm
