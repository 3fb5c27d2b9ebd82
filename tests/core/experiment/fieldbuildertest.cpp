#include "core/experiment/fieldbuilder.h"

#include <algorithm>

#include <gtest/gtest.h>
#include <rapidcheck.h>

#include "core/experiment/version.h"

using namespace tlm;

namespace {

FieldText text(const char *key)
{
    return {key, "Label", "unit", "Help."};
}

} // namespace

TEST(FieldBuilder, TextsAndGroupAreTaken)
{
    const Field field = describeField(text("joint.rho1"), FieldKind::Integer, {1, 5});
    EXPECT_EQ(field.key, "joint.rho1");
    EXPECT_EQ(field.group, "joint");
    EXPECT_EQ(field.label, "Label");
    EXPECT_EQ(field.unit, "unit");
    EXPECT_EQ(field.help, "Help.");
    EXPECT_EQ(field.minimum, 1);
    EXPECT_EQ(field.maximum, 5);
    EXPECT_EQ(describeField(text("seed"), FieldKind::Integer).group, "run");
}

TEST(FieldBuilder, EdgesOfARangeBelongToIt)
{
    EXPECT_EQ(parseInteger("k", "1", {1, 5}), 1);
    EXPECT_EQ(parseInteger("k", "5", {1, 5}), 5);
    EXPECT_EQ(parseInteger("k", "0", {1, 5}).error().code, ErrorCode::ConfigurationOutOfRange);
    EXPECT_EQ(parseInteger("k", "6", {1, 5}).error().code, ErrorCode::ConfigurationOutOfRange);
    EXPECT_EQ(parseReal("k", "0.5", {0.5, 1}), 0.5);
    EXPECT_EQ(parseReal("k", "1.0000001", {0.5, 1}).error().code, ErrorCode::ConfigurationOutOfRange);
}

TEST(FieldBuilder, NumbersAreWholeTexts)
{
    for (const char *bad : {"", " 1", "1 ", "1x", "0x10", "+1", "--1", "1e2", "1.0"})
        EXPECT_EQ(parseInteger("k", bad, {-100, 100}).error().code, ErrorCode::ConfigurationInvalid) << bad;
    for (const char *bad : {"", " 1", "1,5", "1.5.2", "x", "nan", "inf", "-inf", "1e999"})
        EXPECT_EQ(parseReal("k", bad, {-100, 100}).error().code, ErrorCode::ConfigurationInvalid) << bad;
    EXPECT_EQ(parseReal("k", "1e-3", {0, 1}), 0.001);
    EXPECT_EQ(parseReal("k", "-0.5", {-1, 1}), -0.5);
}

TEST(FieldBuilder, LongTextsAreCutInTheMessage)
{
    const auto failed = parseInteger("k", std::string(100'000, 'x'), {0, 1});
    ASSERT_FALSE(failed);
    EXPECT_LT(failed.error().cause.size(), 400u);
}

TEST(FieldBuilder, TextsWithAZeroByteOrWithoutEndAreRefused)
{
    EXPECT_EQ(parseText("k", std::string(4096, 'x'))->size(), 4096u);
    EXPECT_FALSE(parseText("k", std::string(4097, 'x')));
    EXPECT_FALSE(parseText("k", std::string("a\0b", 3)));
}

TEST(FieldBuilder, BooleansHaveTwoNames)
{
    EXPECT_EQ(parseBoolean("k", "true"), true);
    EXPECT_EQ(parseBoolean("k", "false"), false);
    for (const char *bad : {"", "1", "0", "True", "yes"})
        EXPECT_FALSE(parseBoolean("k", bad)) << bad;
}

TEST(FieldBuilder, FailedValueChangesNothing)
{
    Configuration configuration;
    const Field field = integerField(text("seed"), {0, 10}, TopPlace<std::uint64_t>{&Configuration::seed});
    ASSERT_TRUE(field.set(configuration, "7"));
    EXPECT_FALSE(field.set(configuration, "11"));
    EXPECT_EQ(configuration.seed, 7u);
    EXPECT_EQ(field.get(configuration), "7");
}

TEST(FieldBuilderProperty, IntegersReadBack)
{
    EXPECT_TRUE(rc::check([](std::int32_t value) {
        RC_ASSERT(parseInteger("k", std::to_string(value), {-3e9, 3e9}) == std::int64_t(value));
    }));
}

TEST(FieldBuilderProperty, AnyTextIsAValueOrAnError)
{
    EXPECT_TRUE(rc::check([](const std::string &anything) {
        const auto number = parseReal("k", anything, {-1, 1});
        RC_ASSERT(!number || (*number >= -1 && *number <= 1));
        const auto integer = parseInteger("k", anything, {-1, 1});
        RC_ASSERT(!integer || (*integer >= -1 && *integer <= 1));
    }));
}

TEST(Version, IsThreeNumbers)
{
    const std::string version(programVersion());
    EXPECT_EQ(std::count(version.begin(), version.end(), '.'), 2);
    EXPECT_EQ(version.find_first_not_of("0123456789."), std::string::npos);
}
