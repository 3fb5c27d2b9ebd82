#include "core/history/modelrun.h"

#include <gtest/gtest.h>

#include "temporaryfolder.h"

using namespace tlm;

namespace {

class ModelRun : public testing::Test
{
protected:
    std::string add(Method method)
    {
        Configuration configuration = preset(method, Recipe::Fast, Scale::Tiny);
        configuration.task = "birds";
        return history.create(configuration).value();
    }
    Expected<> check(const std::string &model, Method method = Method::FineTune) const
    {
        Configuration configuration = preset(method, Recipe::Fast, Scale::Tiny);
        configuration.model = model;
        return checkModelRun(history, configuration);
    }
    const test::TemporaryFolder folder;
    History history = History::open(folder.path()).value();
};

} // namespace

TEST_F(ModelRun, ARunWithANetworkOrOneThatWillHaveItIsFine)
{
    const std::string id = add(Method::TaskOnly);
    EXPECT_TRUE(check(id));
    ASSERT_TRUE(history.setState(id, RunState::Finished));
    EXPECT_TRUE(check(id));
}

TEST_F(ModelRun, OneThatNeverWillIsRefused)
{
    EXPECT_EQ(check("4711").error().code, ErrorCode::RunNotFound);
    const std::string linear = add(Method::Linear), id = add(Method::TaskOnly);
    EXPECT_EQ(check(linear).error().code, ErrorCode::RunState);
    for (const RunState state : {RunState::Failed, RunState::Stopped}) {
        ASSERT_TRUE(history.setState(id, state));
        const auto checked = check(id);
        ASSERT_FALSE(checked);
        EXPECT_EQ(checked.error().where, id);
        EXPECT_NE(checked.error().cause.find(runStateName(state)), std::string::npos);
    }
}

TEST_F(ModelRun, FoldersAndOtherMethodsAreNotLookedAt)
{
    EXPECT_TRUE(check("/models/bert"));
    EXPECT_TRUE(check(""));
    EXPECT_TRUE(check("4711", Method::Tlm));
}
