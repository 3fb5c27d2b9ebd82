#include "core/sweep/sweepfile.h"

#include <gtest/gtest.h>

#include "temporaryfolder.h"

using namespace tlm;

namespace {

class SweepFile : public testing::Test
{
protected:
    void write(const std::string &text) const
    {
        std::filesystem::create_directories(sweepFile(workspace, "some").parent_path());
        std::ofstream(sweepFile(workspace, "some"), std::ios::binary) << text;
    }
    ErrorCode code(const std::string &name = "some") const
    {
        const auto read = loadSweep(workspace, name);
        EXPECT_FALSE(read);
        return read ? ErrorCode::Internal : read.error().code;
    }
    const test::TemporaryFolder folder;
    Workspace workspace = Workspace::open(folder.path()).value();
    const StoredSweep some{
        "some", {{"k", {"1", "2"}}, {"seed", {"1"}}}, {{{"1", "1"}, "aa", "7"}, {{"2", "1"}, "bb", "8"}}};
};

} // namespace

TEST_F(SweepFile, ReadsBackWhatWasSaved)
{
    EXPECT_TRUE(sweepNames(workspace).empty());
    ASSERT_TRUE(saveSweep(workspace, some));
    EXPECT_EQ(loadSweep(workspace, "some").value(), some);
    StoredSweep other = some;
    other.name = "another";
    other.points.clear();
    ASSERT_TRUE(saveSweep(workspace, other));
    ASSERT_TRUE(saveSweep(workspace, other)); // over the old one
    EXPECT_EQ(loadSweep(workspace, "another").value(), other);
    EXPECT_EQ(sweepNames(workspace), (std::vector<std::string>{"another", "some"}));
}

TEST_F(SweepFile, AnEarlierOneGoesOnWithAllItsValues)
{
    const std::vector<SweepAxis> more{{"seed", {"3", "1"}}, {"k", {"1", "2", "5"}}};
    EXPECT_EQ(loadEarlier(workspace, "some", more).value(), std::nullopt);
    ASSERT_TRUE(saveSweep(workspace, some));
    EXPECT_EQ(loadEarlier(workspace, "some", some.axes).value(), some);
    EXPECT_EQ(loadEarlier(workspace, "some", more).value(), some);
    const std::vector<std::vector<SweepAxis>> others{{{"k", {"1", "2"}}},
                                                     {{"k", {"1"}}, {"seed", {"1"}}},
                                                     {{"k", {"1", "2"}}, {"task", {"1"}}},
                                                     {{"k", {"1", "2"}}, {"seed", {"1"}}, {"task", {"x"}}}};
    for (const auto &axes : others)
        EXPECT_EQ(loadEarlier(workspace, "some", axes).error().code, ErrorCode::NameTaken);
    write("{");
    EXPECT_EQ(loadEarlier(workspace, "some", some.axes).error().code, ErrorCode::FileDamaged);
}

TEST_F(SweepFile, OneThatIsNotThereNamesThoseThatAre)
{
    ASSERT_TRUE(saveSweep(workspace, some));
    const auto read = loadSweep(workspace, "none");
    ASSERT_FALSE(read);
    EXPECT_EQ(read.error().code, ErrorCode::FileNotFound);
    EXPECT_NE(read.error().cause.find("some"), std::string::npos);
    EXPECT_EQ(code("../some"), ErrorCode::NameInvalid);
    StoredSweep bad = some;
    bad.name = "a/b";
    EXPECT_FALSE(saveSweep(workspace, bad));
}

TEST_F(SweepFile, HostileOnesAreRefused)
{
    for (
        const char *text :
        {"", "[]", "{}", R"({"version":1,"name":"some","axes":[]})",
         R"({"version":1,"name":7,"axes":[],"points":[]})",
         R"({"version":1,"name":"some","axes":{"k":1},"points":[]})",
         R"({"version":1,"name":"some","axes":[{"key":"k","values":[1]}],"points":[]})",
         R"({"version":1,"name":"some","axes":[],"points":[{"values":["1"],"configuration":"a","run":"1"}]})",
         R"({"version":1,"name":"some","axes":[],"points":[7]})"}) {
        write(text);
        EXPECT_EQ(code(), ErrorCode::FileDamaged) << text;
    }
    write(R"({"version":9})");
    EXPECT_EQ(code(), ErrorCode::FileNewer);
}

TEST_F(SweepFile, TruncatedAnywhereItIsRefused)
{
    ASSERT_TRUE(saveSweep(workspace, some));
    const std::string whole = test::contentOf(sweepFile(workspace, "some"));
    for (std::size_t size = 0; size + 2 < whole.size(); size += 3) {
        write(whole.substr(0, size));
        EXPECT_EQ(code(), ErrorCode::FileDamaged) << size;
    }
}
