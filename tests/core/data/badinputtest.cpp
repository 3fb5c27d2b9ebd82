#include <gtest/gtest.h>
#include <sys/stat.h>

#include "compressed.h"
#include "core/data/task.h"
#include "restricted.h"
#include "temporaryfolder.h"

namespace tlm {
namespace {

struct BadInput
{
    const char *name;
    ErrorCode code;
    std::string place; ///< how the place ends
    std::string test;  ///< content of the test file
};

const std::string good = "text,label\na,pos\nb,neg\n";

/// What a person can hand to `task add` by mistake; every case must say cause, place and remedy.
class BadTestFile : public testing::TestWithParam<BadInput>
{
};

TEST_P(BadTestFile, isToldWithCausePlaceAndRemedy)
{
    const test::TemporaryFolder folder;
    TaskSource source;
    source.train = folder.write("train.csv", good);
    source.dev = folder.write("dev.csv", good);
    source.test = folder / GetParam().name;
    if (!GetParam().test.empty())
        folder.write(GetParam().name, GetParam().test);
    NoProgress progress;
    const auto import = readTask("mine", source, progress, {});
    ASSERT_FALSE(import);
    EXPECT_EQ(import.error().code, GetParam().code) << describe(import.error());
    EXPECT_FALSE(import.error().cause.empty());
    EXPECT_EQ(import.error().where, (folder / GetParam().place).string());
    EXPECT_TRUE(describe(import.error()).ends_with(remedy(GetParam().code)));
}

std::string cutOff()
{
    const std::string bytes = test::compress("gz", good + "a long enough text,pos\n");
    return bytes.substr(0, bytes.size() - 12);
}

INSTANTIATE_TEST_SUITE_P(
    All, BadTestFile,
    testing::Values(BadInput{"none.csv", ErrorCode::FileNotFound, "none.csv", ""},
                    BadInput{".", ErrorCode::FileIsDirectory, ".", ""},
                    BadInput{"blank.csv", ErrorCode::FileEmpty, "blank.csv", "text,label\n"},
                    BadInput{"columns.csv", ErrorCode::ColumnMissing, "columns.csv", "text,class\na,pos\n"},
                    BadInput{"cut.csv.gz", ErrorCode::FileTruncated, "cut.csv.gz", cutOff()},
                    BadInput{"latin.csv", ErrorCode::FileEncoding, "latin.csv:3",
                             "text,label\né à ü,pos\n\xE9,pos\n"},
                    BadInput{"label.csv", ErrorCode::LabelUnknown, "label.csv:4", good + "c,odd\n"},
                    BadInput{"what", ErrorCode::RecordBad, "what", "words\nmore words\n"}));

TEST(BadWorkspace, readOnlyAfterItWasOpenedIsTold)
{
    const test::TemporaryFolder folder;
    const auto workspace = Workspace::open(folder.path());
    ASSERT_TRUE(workspace);
    Task task{"mine", TaskMetric::MacroF1, false, {"a"}, {}, ""};
    ::chmod((folder / "tasks").c_str(), 0555);
    {
        const test::WithoutRoot restricted;
        const auto saved = saveTask(*workspace, task);
        ASSERT_FALSE(saved);
        EXPECT_EQ(saved.error().code, ErrorCode::FileUnwritable);
        EXPECT_EQ(saved.error().where, workspace->task("mine").string());
    }
    ::chmod((folder / "tasks").c_str(), 0755);
    EXPECT_TRUE(std::filesystem::is_empty(folder / "tasks"));
}

} // namespace
} // namespace tlm
