#include <gtest/gtest.h>
#include <rapidcheck.h>
#include <set>

#include "core/index/dictionary.h"
#include "core/index/varint.h"

namespace tlm {
namespace {

TEST(Dictionary, findsExactlyItsTerms)
{
    EXPECT_TRUE(rc::check([] {
        const auto letters = rc::gen::container<std::string>(rc::gen::element('a', 'b', '\xff', '\0'));
        const auto terms = *rc::gen::container<std::set<std::string>>(letters);
        DictionaryWriter writer;
        std::uint32_t number = 0;
        for (const std::string &term : terms)
            writer.add(term, 1000 * number++);
        const Dictionary dictionary(writer.bytes(), writer.groups(), number);
        number = 0;
        for (const std::string &term : terms) {
            const auto found = dictionary.find(term);
            RC_ASSERT(found.has_value());
            RC_ASSERT(found->number == number);
            RC_ASSERT(found->documents == 1000 * number);
            RC_ASSERT(dictionary.at(number).term == term);
            ++number;
        }
        for (const std::string &other : *rc::gen::container<std::vector<std::string>>(letters))
            RC_ASSERT(dictionary.find(other).has_value() == terms.contains(other));
        RC_ASSERT(dictionary.at(number).term.empty());
    }));
}

TEST(Dictionary, whateverItsBytesItStaysInside)
{
    EXPECT_TRUE(rc::check([] {
        const auto bytes = *rc::gen::container<std::string>(rc::gen::arbitrary<char>());
        const auto groups =
            *rc::gen::container<std::vector<std::uint64_t>>(rc::gen::inRange<std::uint64_t>(0, 40));
        const auto terms = static_cast<std::uint32_t>(groups.size()) * 16;
        const Dictionary dictionary(bytes, groups, terms);
        for (std::uint32_t number = 0; number < terms; ++number)
            if (const auto found = dictionary.find(dictionary.at(number).term))
                RC_ASSERT(found->number < terms);
    }));
}

TEST(Varint, readsWhatWasPut)
{
    EXPECT_TRUE(rc::check([](const std::vector<std::uint32_t> &numbers) {
        std::string bytes;
        for (const std::uint32_t number : numbers)
            putVarint(bytes, number);
        VarintReader reader(bytes);
        for (const std::uint32_t number : numbers)
            RC_ASSERT(reader.number() == number);
        RC_ASSERT(reader.good());
        RC_ASSERT(reader.number() == 0u);
        RC_ASSERT(!reader.good());
    }));
}

TEST(Varint, aNumberWithoutEndIsRefused)
{
    VarintReader reader("\xff\xff\xff\xff\xff\xff\x01");
    EXPECT_EQ(reader.number(), 0u);
    EXPECT_FALSE(reader.good());
    VarintReader text("abc");
    EXPECT_EQ(text.text(2), "ab");
    EXPECT_EQ(text.text(2), "");
    EXPECT_FALSE(text.good());
}

} // namespace
} // namespace tlm
