#include <array>
#include <cstdio>

#include <gtest/gtest.h>
#include <sys/file.h>

#include "core/base/descriptor.h"
#include "program.h"

namespace {

namespace fs = std::filesystem;
using tlm::test::contentOf;
using tlm::test::Outcome;
using tlm::test::runProgram;

const fs::path source = TLM_SOURCE_DIR;

/// A clone in which only the scripts are real.
class Setup : public testing::Test
{
protected:
    void SetUp() override { fs::create_directories(folder / "build/release/bin"); }

    /// Runs lines of bash that have the functions of the set-up.
    Outcome bash(const std::string &lines) const
    {
        const std::string parts = (source / "packaging/setup").string();
        return runProgram("/bin/bash",
                          {"-c", "set -eu; . '" + parts + "/messages.sh'; . '" + parts +
                                     "/build.sh'; here='" + folder.path().string() + "'\n" + lines});
    }
    /// A program that writes down how it was called, after it did some work.
    void writeProgram(const std::string &name, const std::string &work = ":") const
    {
        const auto path =
            folder.write("build/release/bin/" + name, "#!/bin/bash\necho " + name + " \"$@\" >>'" +
                                                          calls().string() + "'\n" + work + "\n");
        fs::permissions(path, fs::perms::owner_all);
    }
    void copy(const std::string &name) const
    {
        fs::create_directories((folder / name).parent_path());
        fs::copy_file(source / name, folder / name);
    }
    fs::path calls() const { return folder / "calls"; }

    tlm::test::TemporaryFolder folder;
};

const std::string onFullDisk =
    "df() { printf 'head\\nx x x 0 x\\n'; }; cmake() { :; }; build release OFF tlm";

TEST_F(Setup, onlyAFirstBuildAsksForSpace)
{
    const Outcome first = bash(onFullDisk);
    EXPECT_EQ(first.status, 1);
    EXPECT_NE(first.errors.find("1500 MB"), std::string::npos) << first.errors;
    folder.write("build/release/build.ninja", "");
    const Outcome again = bash(onFullDisk);
    EXPECT_EQ(again.status, 0) << again.errors;
}

TEST_F(Setup, aBuildFolderThatCannotBeWrittenIsToldWithARemedy)
{
    for (const std::string name : {"build.log", "setup.lock"}) {
        fs::create_directories(folder / ("build/release/" + name)); // as if it were somebody else's
        const Outcome outcome = bash(onFullDisk);
        EXPECT_EQ(outcome.status, 1);
        EXPECT_NE(outcome.errors.find(name + " cannot be written."), std::string::npos) << outcome.errors;
        EXPECT_NE(outcome.errors.find("What to do:"), std::string::npos) << outcome.errors;
        fs::remove_all(folder / "build");
    }
}

TEST_F(Setup, twoAtOnceWaitForEachOther)
{
    const std::string lock = folder / "setup.lock";
    tlm::Descriptor other(::open(lock.c_str(), O_RDWR | O_CREAT | O_CLOEXEC, 0600));
    ASSERT_EQ(::flock(other.number(), LOCK_EX), 0);
    const std::string command =
        ". '" + (source / "packaging/setup/messages.sh").string() + "'; exclusively '" + lock + "' echo done";
    std::FILE *pipe = ::popen(("exec bash -c \"" + command + "\" 2>&1").c_str(), "r");
    ASSERT_TRUE(pipe);
    std::array<char, 200> line{};
    ASSERT_TRUE(std::fgets(line.data(), line.size(), pipe));
    EXPECT_TRUE(std::string(line.data()).starts_with("Another set-up is at work")) << line.data();
    other = tlm::Descriptor();
    ASSERT_TRUE(std::fgets(line.data(), line.size(), pipe));
    EXPECT_STREQ(line.data(), "done\n");
    EXPECT_EQ(::pclose(pipe), 0);
}

TEST_F(Setup, theSampleWithoutADisplayEndsWhenItsTrainingFails)
{
    writeProgram("tlm", "case \"$*\" in *--budget*) exit 1 ;; esac");
    copy("packaging/headless-sample");
    const Outcome outcome =
        runProgram("/bin/bash", {folder / "packaging/headless-sample", folder / "build/release/bin"});
    EXPECT_NE(outcome.status, 0);
    EXPECT_NE(contentOf(calls()).find("--budget"), std::string::npos);
    EXPECT_EQ(contentOf(calls()).find("tlm show"), std::string::npos) << contentOf(calls());
}

TEST_F(Setup, aNamedWorkspaceIsOpenedAsItIs)
{
    for (const std::string part : {"messages", "packages", "libtorch", "build"}) {
        fs::create_directories(folder / "packaging/setup");
        folder.write("packaging/setup/" + part + ".sh",
                     "install_packages() { :; }; install_libtorch() { :; }\n"
                     "build() { :; }\n");
    }
    writeProgram("tlm");
    writeProgram("tlm-studio");
    copy("run");
    const std::map<std::string, std::string> screen{{"DISPLAY", ":0"}};
    EXPECT_EQ(runProgram("/bin/bash", {folder / "run", "--theme", "dark"}, screen).status, 0);
    EXPECT_EQ(contentOf(calls()), "tlm sample\ntlm-studio --theme dark\n");
    fs::remove(calls());
    for (const std::string option : {"--workspace", "--workspace=own"})
        EXPECT_EQ(runProgram("/bin/bash", {folder / "run", option, "own"}, screen).status, 0);
    EXPECT_EQ(contentOf(calls()), "tlm-studio --workspace own\ntlm-studio --workspace=own own\n");
}

} // namespace
