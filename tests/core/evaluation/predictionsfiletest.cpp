#include "core/evaluation/predictionsfile.h"

#include <gtest/gtest.h>

#include "temporaryfolder.h"

using namespace tlm;

namespace {

class PredictionsFile : public testing::Test
{
protected:
    void write(const std::string &text) const { folder.write("predictions-test.json", text); }
    ErrorCode code() const
    {
        const auto read = readPredictions(folder.path(), Split::Test);
        EXPECT_FALSE(read);
        return read ? ErrorCode::Internal : read.error().code;
    }
    const test::TemporaryFolder folder;
    const StoredPredictions some{{"bird", "fish"}, {0, 1, 1}, {0, 0, 1}};
};

} // namespace

TEST_F(PredictionsFile, ReadsBackWhatWasSaved)
{
    ASSERT_TRUE(savePredictions(folder.path(), Split::Test, some));
    EXPECT_EQ(readPredictions(folder.path(), Split::Test).value(), some);
    EXPECT_TRUE(std::filesystem::exists(folder / "predictions-test.json"));
    EXPECT_EQ(readPredictions(folder.path(), Split::Dev).error().code, ErrorCode::FileNotFound);
    const StoredPredictions none{{"bird"}, {}, {}};
    ASSERT_TRUE(savePredictions(folder.path(), Split::Test, none));
    EXPECT_EQ(readPredictions(folder.path(), Split::Test).value(), none);
}

TEST_F(PredictionsFile, HostileOnesAreRefused)
{
    for (const char *text : {"", "{", "[]", "{}", R"({"version":1})",
                             R"({"version":1,"labels":["a"],"truth":[0],"predicted":[0,0]})",
                             R"({"version":1,"labels":["a"],"truth":[1],"predicted":[0]})",
                             R"({"version":1,"labels":["a"],"truth":[0],"predicted":[-1]})",
                             R"({"version":1,"labels":["a"],"truth":[0],"predicted":[4294967296]})",
                             R"({"version":1,"labels":["a"],"truth":[0],"predicted":[0.5]})",
                             R"({"version":1,"labels":["a"],"truth":[0],"predicted":[1e300]})",
                             R"({"version":1,"labels":["a"],"truth":[0],"predicted":["a"]})",
                             R"({"version":1,"labels":[7],"truth":[],"predicted":[]})",
                             R"({"version":"one","labels":["a"],"truth":[0],"predicted":[0]})",
                             R"({"version":1,"labels":"a","truth":{"b":0},"predicted":[0]})"}) {
        write(text);
        EXPECT_EQ(code(), ErrorCode::FileDamaged) << text;
    }
    write(R"({"version":2,"labels":["a"],"truth":[0],"predicted":[0]})");
    EXPECT_EQ(code(), ErrorCode::FileNewer);
}

TEST_F(PredictionsFile, TruncatedAnywhereItIsRefused)
{
    ASSERT_TRUE(savePredictions(folder.path(), Split::Test, some));
    const std::string whole = test::contentOf(folder / "predictions-test.json");
    for (std::size_t size = 0; size + 2 < whole.size(); ++size) {
        write(whole.substr(0, size));
        EXPECT_EQ(code(), ErrorCode::FileDamaged) << size;
    }
}
