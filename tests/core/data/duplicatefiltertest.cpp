#include "core/data/duplicatefilter.h"

#include <map>

#include <gtest/gtest.h>
#include <rapidcheck.h>

namespace tlm {
namespace {

TEST(DuplicateFilter, whiteSpaceAndTheCaseOfAsciiDoNotCount)
{
    EXPECT_EQ(normalizeText("  One\r\n\ttext "), "one text");
    EXPECT_EQ(normalizeText("\xC3\x89t\xC3\xA9"), "\xC3\x89t\xC3\xA9");
    EXPECT_EQ(normalizeText(" \n"), "");
    EXPECT_NE(normalizeText("a b"), normalizeText("ab"));
}

TEST(DuplicateFilter, findsWhatAMapOfTextsFinds)
{
    EXPECT_TRUE(rc::check([] {
        const auto texts = *rc::gen::container<std::vector<std::string>>(
            rc::gen::container<std::string>(rc::gen::element(' ', '\n', 'a', 'A', 'b')));
        DuplicateFilter filter;
        std::map<std::string, std::uint64_t> first;
        for (std::uint64_t number = 0; number < texts.size(); ++number) {
            const auto [known, isNew] = first.emplace(normalizeText(texts[number]), number);
            RC_ASSERT(filter.firstWith(texts[number], number) ==
                      (isNew ? std::nullopt : std::optional(known->second)));
        }
    }));
}

} // namespace
} // namespace tlm
