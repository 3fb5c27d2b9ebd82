#include "core/experiment/ownpreset.h"

#include <gtest/gtest.h>

#include "temporaryfolder.h"

using namespace tlm;

namespace {

class OwnPresetTest : public testing::Test
{
protected:
    test::TemporaryFolder folder;
    Workspace workspace = *Workspace::open(folder.path());
};

} // namespace

TEST_F(OwnPresetTest, KeepsHowAndNotWhat)
{
    Configuration own = preset(Method::PretrainedTlm, Recipe::Faithful, Scale::Mini);
    own.task = "birds";
    own.selection = "birds-k50";
    own.model = "12";
    own.seed = 7;
    own.joint.learningRate = 3e-4;
    own.data.examplesPerClass = 16;
    EXPECT_TRUE(ownPresetNames(workspace).empty());
    ASSERT_TRUE(saveOwnPreset(workspace, "mine", own));
    EXPECT_EQ(ownPresetNames(workspace), std::vector<std::string>{"mine"});
    const auto read = loadOwnPreset(workspace, "mine");
    ASSERT_TRUE(read);
    EXPECT_TRUE(read->task.empty());
    EXPECT_TRUE(read->selection.empty());
    EXPECT_TRUE(read->model.empty());
    EXPECT_EQ(read->seed, 1u);
    own.task = own.selection = own.model = "";
    own.seed = 1;
    EXPECT_EQ(*read, own);
}

TEST_F(OwnPresetTest, ANameIsReplacedAndRemoved)
{
    ASSERT_TRUE(saveOwnPreset(workspace, "mine", preset(Method::Tlm, Recipe::Fast, Scale::Tiny)));
    ASSERT_TRUE(saveOwnPreset(workspace, "mine", preset(Method::Tlm, Recipe::Fast, Scale::Mini)));
    ASSERT_TRUE(saveOwnPreset(workspace, "another", preset(Method::Linear, Recipe::Fast, Scale::Tiny)));
    EXPECT_EQ(ownPresetNames(workspace), (std::vector<std::string>{"another", "mine"}));
    EXPECT_EQ(loadOwnPreset(workspace, "mine")->scale, Scale::Mini);
    ASSERT_TRUE(removeOwnPreset(workspace, "mine"));
    EXPECT_EQ(loadOwnPreset(workspace, "mine").error().code, ErrorCode::FileNotFound);
    EXPECT_EQ(removeOwnPreset(workspace, "mine").error().code, ErrorCode::FileNotFound);
}

TEST_F(OwnPresetTest, ANameLeadsNowhereElse)
{
    for (const char *name : {"", "../mine", "a/b", ".hidden"}) {
        EXPECT_EQ(saveOwnPreset(workspace, name, {}).error().code, ErrorCode::NameInvalid) << name;
        EXPECT_EQ(loadOwnPreset(workspace, name).error().code, ErrorCode::NameInvalid) << name;
        EXPECT_EQ(removeOwnPreset(workspace, name).error().code, ErrorCode::NameInvalid) << name;
    }
}

TEST_F(OwnPresetTest, ADamagedFileIsToldOf)
{
    ASSERT_TRUE(saveOwnPreset(workspace, "mine", {}));
    ASSERT_TRUE(writeFile(ownPresetFile(workspace, "mine"), "{\"task\":"));
    EXPECT_FALSE(loadOwnPreset(workspace, "mine"));
    ASSERT_TRUE(writeFile(ownPresetFile(workspace, "mine"), "{\"no.such.key\": 1}"));
    EXPECT_EQ(loadOwnPreset(workspace, "mine").error().code, ErrorCode::ConfigurationUnknownKey);
}
