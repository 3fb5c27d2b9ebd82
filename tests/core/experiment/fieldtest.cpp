#include "core/experiment/field.h"

#include <set>

#include <gtest/gtest.h>
#include <rapidcheck.h>

using namespace tlm;

TEST(Field, KeysAreDistinctAndTextsAreThere)
{
    std::set<std::string> keys;
    for (const Field &field : fields()) {
        EXPECT_TRUE(keys.insert(field.key).second) << field.key;
        EXPECT_FALSE(field.label.empty()) << field.key;
        ASSERT_FALSE(field.help.empty()) << field.key;
        EXPECT_EQ(field.help.back(), '.') << field.key;
        EXPECT_EQ(field.kind == FieldKind::Choice, !field.choices.empty()) << field.key;
    }
}

TEST(Field, WhatIsSeldomChangedIsAdvanced)
{
    for (const char *key :
         {"joint.beta1", "fine_tuning.epsilon", "encoder.planted_heads", "compute.rollbacks"})
        EXPECT_TRUE(findField(key)->advanced) << key;
    for (const char *key :
         {"task", "joint.rho1", "joint.learning_rate", "fine_tuning.epochs", "encoder.layers"})
        EXPECT_FALSE(findField(key)->advanced) << key;
}

TEST(Field, EveryDefaultCanBeSetAgainWithoutChange)
{
    const Configuration start;
    for (const Field &field : fields()) {
        Configuration copy = start;
        ASSERT_TRUE(field.set(copy, field.get(start))) << field.key;
        EXPECT_EQ(copy, start) << field.key;
    }
}

TEST(Field, EachFieldChangesItsOwnValueOnly)
{
    const Configuration start;
    for (const Field &field : fields()) {
        Configuration changed = start;
        std::string value = "other";
        if (field.kind == FieldKind::Boolean)
            value = field.get(start) == "true" ? "false" : "true";
        else if (field.kind == FieldKind::Choice)
            value = field.get(start) == field.choices[0] ? field.choices[1] : field.choices[0];
        else if (field.kind != FieldKind::Text)
            value = std::to_string(static_cast<long long>(field.maximum));
        if (field.kind == FieldKind::Real)
            value = std::to_string((field.minimum + field.maximum) / 3);
        ASSERT_TRUE(field.set(changed, value)) << field.key << " = " << value;
        for (const Field &each : fields())
            EXPECT_EQ(each.get(changed) == each.get(start), each.key != field.key) << field.key << each.key;
    }
}

TEST(Field, RangesAreKept)
{
    for (const Field &field : fields()) {
        if (field.kind != FieldKind::Integer && field.kind != FieldKind::Real)
            continue;
        Configuration configuration;
        const std::string before = field.get(configuration);
        for (const std::string &bad : {std::to_string(static_cast<long long>(field.minimum) - 1),
                                       std::to_string(static_cast<long long>(field.maximum) + 1)}) {
            const auto set = field.set(configuration, bad);
            ASSERT_FALSE(set) << field.key << " = " << bad;
            EXPECT_EQ(set.error().code, ErrorCode::ConfigurationOutOfRange);
            EXPECT_NE(set.error().cause.find(field.key), std::string::npos);
        }
        EXPECT_EQ(field.get(configuration), before);
    }
}

TEST(Field, RefusesWhatIsNoValueOfItsKind)
{
    Configuration configuration;
    const Configuration before = configuration;
    for (const char *bad :
         {"joint.rho1=", "joint.rho1=3.5", "joint.rho1=x", "joint.rho1=9 ", "joint.rho2=nan",
          "joint.rho2=inf", "joint.rho2=1,5", "encoder.pre_norm=yes", "method=best",
          "encoder.pooling=", "joint.rho1=99999999999999999999", "no assignment"}) {
        const auto set = setField(configuration, bad);
        ASSERT_FALSE(set) << bad;
        EXPECT_EQ(set.error().code, ErrorCode::ConfigurationInvalid) << bad;
    }
    EXPECT_EQ(configuration, before);
    EXPECT_FALSE(setField(configuration, "task=" + std::string(5000, 'x')));
}

TEST(Field, ChoiceErrorNamesKeyAndChoices)
{
    Configuration configuration;
    const auto set = setField(configuration, "method=best");
    ASSERT_FALSE(set);
    EXPECT_NE(set.error().cause.find("method"), std::string::npos);
    EXPECT_NE(set.error().cause.find("pretrained-tlm"), std::string::npos);
}

TEST(Field, UnknownKeyNamesTheNearest)
{
    Configuration configuration;
    for (const auto &[wrong, right] : {std::pair{"joint.roh1=3", "joint.rho1"},
                                       {"metod=tlm", "method"},
                                       {"joint.learning-rate=1", "joint.learning_rate"}}) {
        const auto set = setField(configuration, wrong);
        ASSERT_FALSE(set);
        EXPECT_EQ(set.error().code, ErrorCode::ConfigurationUnknownKey);
        EXPECT_NE(set.error().cause.find('"' + std::string(right) + '"'), std::string::npos)
            << set.error().cause;
    }
}

TEST(Field, ValueMayHoldAnEqualsSign)
{
    Configuration configuration;
    ASSERT_TRUE(setField(configuration, "model=/models/a=b"));
    EXPECT_EQ(configuration.model, "/models/a=b");
}

TEST(FieldProperty, RealsReadBackTheSame)
{
    const Field *field = findField("joint.rho2");
    ASSERT_NE(field, nullptr);
    EXPECT_TRUE(rc::check([field] {
        const double value = double(*rc::gen::inRange<std::int64_t>(0, 1'000'000'000'000)) / 1'234'567.0;
        Configuration configuration;
        configuration.joint.rho2 = value;
        Configuration copy;
        RC_ASSERT(field->set(copy, field->get(configuration)).has_value());
        RC_ASSERT(copy.joint.rho2 == value);
    }));
}
