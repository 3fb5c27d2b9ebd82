#include <csignal>

#include <gtest/gtest.h>
#include <sys/wait.h>

#include "core/base/file.h"
#include "temporaryfolder.h"

namespace tlm {
namespace {

TEST(FileLock, oneHolderAtATime)
{
    const test::TemporaryFolder folder;
    const auto path = folder / "lock";
    EXPECT_FALSE(FileLock::isHeld(path));
    {
        auto lock = FileLock::acquire(path);
        ASSERT_TRUE(lock);
        EXPECT_TRUE(FileLock::isHeld(path));
        EXPECT_EQ(FileLock::acquire(path).error().code, ErrorCode::RunLocked);
        const FileLock moved = std::move(*lock);
        EXPECT_TRUE(FileLock::isHeld(path));
    }
    EXPECT_FALSE(FileLock::isHeld(path));
    EXPECT_TRUE(FileLock::acquire(path));
}

TEST(FileLock, endsWithItsProcessEvenIfKilled)
{
    const test::TemporaryFolder folder;
    const auto path = folder / "lock";
    int ready[2];
    ASSERT_EQ(::pipe(ready), 0);
    const pid_t child = ::fork();
    if (child == 0) {
        const auto lock = FileLock::acquire(path);
        const char sign = lock ? 'y' : 'n';
        if (::write(ready[1], &sign, 1) == 1)
            ::pause();
        ::_exit(1);
    }
    char sign = 0;
    ASSERT_EQ(::read(ready[0], &sign, 1), 1);
    EXPECT_EQ(sign, 'y');
    EXPECT_TRUE(FileLock::isHeld(path));
    EXPECT_EQ(FileLock::acquire(path).error().code, ErrorCode::RunLocked);
    ::kill(child, SIGKILL);
    ::waitpid(child, nullptr, 0);
    EXPECT_FALSE(FileLock::isHeld(path));
    ::close(ready[0]);
    ::close(ready[1]);
}

TEST(FileLock, needsAFolderToLieIn)
{
    const test::TemporaryFolder folder;
    EXPECT_EQ(FileLock::acquire(folder / "none/lock").error().code, ErrorCode::FileNotFound);
}

} // namespace
} // namespace tlm
