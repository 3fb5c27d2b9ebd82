#include "core/base/error.h"

#include <cerrno>
#include <set>

#include <gtest/gtest.h>

namespace tlm {
namespace {

TEST(Error, everyCodeHasItsOwnNameAndARemedyThatIsASentence)
{
    std::set<std::string_view> names;
    for (int i = 0; i <= static_cast<int>(ErrorCode::Internal); ++i) {
        const auto code = static_cast<ErrorCode>(i);
        EXPECT_TRUE(names.insert(errorName(code)).second) << errorName(code);
        EXPECT_FALSE(errorName(code).empty());
        ASSERT_FALSE(remedy(code).empty()) << errorName(code);
        EXPECT_EQ(remedy(code).back(), '.') << errorName(code);
    }
    EXPECT_EQ(errorName(ErrorCode::FileNotFound), "file.not_found");
    EXPECT_EQ(errorName(ErrorCode::ConfigurationUnknownKey), "configuration.unknown_key");
}

TEST(Error, descriptionHoldsCausePlaceAndRemedy)
{
    const Error error{ErrorCode::LabelUnknown, "The label ham is not in train.", "test.csv:17"};
    EXPECT_EQ(describe(error),
              "test.csv:17: The label ham is not in train. " + std::string(remedy(ErrorCode::LabelUnknown)));
    EXPECT_EQ(describe({ErrorCode::Stopped, "It was stopped.", {}}),
              "It was stopped. " + std::string(remedy(ErrorCode::Stopped)));
}

TEST(Error, failureConvertsToAnyExpected)
{
    const Expected<int> result = failure(ErrorCode::FileEmpty, "Nothing here.", "a.txt");
    ASSERT_FALSE(result);
    EXPECT_EQ(result.error().code, ErrorCode::FileEmpty);
    EXPECT_EQ(result.error().where, "a.txt");
}

TEST(Error, systemErrorsKeepTheirMeaning)
{
    EXPECT_EQ(systemError(ENOENT, "x").code, ErrorCode::FileNotFound);
    EXPECT_EQ(systemError(ENOTDIR, "x").code, ErrorCode::FileNotFound);
    EXPECT_EQ(systemError(EISDIR, "x").code, ErrorCode::FileIsDirectory);
    EXPECT_EQ(systemError(EACCES, "x").code, ErrorCode::FileUnreadable);
    EXPECT_EQ(systemError(EACCES, "x", Access::Write).code, ErrorCode::FileUnwritable);
    EXPECT_EQ(systemError(EIO, "x").code, ErrorCode::FileUnreadable);
    EXPECT_EQ(systemError(EIO, "x", Access::Write).code, ErrorCode::FileUnwritable);
    EXPECT_EQ(systemError(EROFS, "x").code, ErrorCode::WorkspaceReadOnly);
    EXPECT_EQ(systemError(ENOSPC, "x").code, ErrorCode::DiskFull);
    EXPECT_EQ(systemError(EDQUOT, "x").code, ErrorCode::DiskFull);
    EXPECT_EQ(systemError(ENOMEM, "x").code, ErrorCode::MemoryExhausted);
    EXPECT_EQ(systemError(ENOENT, "a/b").where, "a/b");
    EXPECT_NE(systemError(EIO, "x").cause.find("Input/output error"), std::string::npos);
}

} // namespace
} // namespace tlm
