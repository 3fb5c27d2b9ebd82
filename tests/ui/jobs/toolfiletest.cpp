#include "ui/jobs/toolfile.h"

#include <gtest/gtest.h>

#include "temporaryfolder.h"
#include "ui/support/notemporaryfolder.h"

namespace tlm {
namespace {

TEST(ToolFile, isThereAsLongAsItsObject)
{
    auto file = writeToolFile(".jsonl", "a line\nand another\n");
    ASSERT_TRUE(file);
    const QString path = (*file)->fileName();
    EXPECT_TRUE(path.endsWith(".jsonl")) << path.toStdString();
    EXPECT_EQ(test::contentOf(path.toStdString()), "a line\nand another\n");
    file->reset();
    EXPECT_FALSE(QFile::exists(path));
}

TEST(ToolFile, thatCannotBeWrittenIsAnError)
{
    const test::NoTemporaryFolder none;
    const auto file = writeToolFile(".json", "{}");
    ASSERT_FALSE(file);
    EXPECT_EQ(file.error().code, ErrorCode::FileUnwritable);
    EXPECT_FALSE(file.error().cause.empty());
}

} // namespace
} // namespace tlm
