#include "core/sweep/axis.h"

#include <gtest/gtest.h>

using namespace tlm;

namespace {

Error refusal(const std::string &text)
{
    const auto axis = parseAxis(text);
    EXPECT_FALSE(axis) << text;
    return axis ? Error() : axis.error();
}

} // namespace

TEST(SweepAxis, KeysAreWholeOrTheirLastWord)
{
    EXPECT_EQ(parseAxis("joint.rho2=0,20").value(), (SweepAxis{"joint.rho2", {"0", "20"}}));
    EXPECT_EQ(parseAxis("rho1=1,99,external-only").value(),
              (SweepAxis{"joint.rho1", {"1", "99", "external-only"}}));
    EXPECT_EQ(parseAxis("pooling=mean").value(), (SweepAxis{"encoder.pooling", {"mean"}}));
    for (const char *key : {"task", "selection", "model"})
        EXPECT_EQ(parseAxis(std::string(key) + "=a,b").value(), (SweepAxis{key, {"a", "b"}}));
    EXPECT_EQ(parseAxis("method=tlm,linear").value().key, "method");
    EXPECT_EQ(parseAxis("seed=1,2,3").value().values.size(), 3u);
}

TEST(SweepAxis, SelectionsBudgetsAndStageTwoVaryToo)
{
    EXPECT_EQ(parseAxis("k=0,50,5000").value(), (SweepAxis{"k", {"0", "50", "5000"}}));
    EXPECT_EQ(parseAxis("selector=bm25,random,dsir").value().values.size(), 3u);
    EXPECT_EQ(parseAxis("query=text,rake").value().values.size(), 2u);
    EXPECT_EQ(parseAxis("corpus=a,a+b").value().values.back(), "a+b");
    EXPECT_EQ(parseAxis("budget=2M,10min").value().values.size(), 2u);
    EXPECT_EQ(parseAxis("stage2=on,off").value().values.size(), 2u);
}

TEST(SweepAxis, WhatIsNoneIsRefusedAtItsPlace)
{
    for (const char *text : {"k", "=1", "k=", "k=1,,2", "k=1,1", "method=best", "selector=luck",
                             "stage2=maybe", "budget=soon", "query=whole", "rho1=few", "seed=first"}) {
        const Error error = refusal(text);
        EXPECT_TRUE(error.code == ErrorCode::ConfigurationInvalid ||
                    error.code == ErrorCode::ConfigurationUnknownKey)
            << text;
        EXPECT_EQ(error.where, std::string("--vary ") + text);
    }
    for (const char *text : {"k=10001", "k=-1", "k=1.5", "masking=7", "rho2=-1", "seed=-1"})
        EXPECT_EQ(refusal(text).code, ErrorCode::ConfigurationOutOfRange) << text;
    EXPECT_EQ(refusal("joint.roh1=1").code, ErrorCode::ConfigurationUnknownKey);
    EXPECT_EQ(refusal("roh1=1").code, ErrorCode::ConfigurationUnknownKey);
}

TEST(SweepAxis, AWordOfTwoFieldsNamesBoth)
{
    const std::string cause = refusal("learning_rate=0.001").cause;
    EXPECT_NE(cause.find("joint.learning_rate"), std::string::npos) << cause;
    EXPECT_NE(cause.find("fine_tuning.learning_rate"), std::string::npos) << cause;
}
