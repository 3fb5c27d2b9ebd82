#include "app/terminal/verb.h"

#include <csignal>
#include <stdexcept>
#include <thread>

#include <gtest/gtest.h>
#include <unistd.h>

#include "temporaryfolder.h"

using namespace tlm;

namespace {

/// Runs a program with the verb `work`, whose option is `--size`.
int runWith(std::vector<std::string> words, const Work &work)
{
    Program program("A program.", "test");
    int size = 0;
    auto &verb = program.addVerb("work", "Works");
    verb.add_option("--size", size);
    verb.callback([&] { program.choose(work); });
    words.insert(words.begin(), "test");
    std::vector<char *> arguments;
    for (auto &word : words)
        arguments.push_back(word.data());
    testing::internal::CaptureStdout();
    testing::internal::CaptureStderr();
    const int status = program.run(int(arguments.size()), arguments.data());
    testing::internal::GetCapturedStdout();
    testing::internal::GetCapturedStderr();
    return status;
}

const Work nothing = [](VerbContext &) -> Expected<> { return {}; };

} // namespace

TEST(Verb, CommonOptionsStandBeforeOrAfterTheVerb)
{
    for (const auto &words : {std::vector<std::string>{"--threads", "3", "--json", "work"},
                              std::vector<std::string>{"work", "--json", "--size", "5", "--threads", "3"}}) {
        int threads = 0;
        const auto status = runWith(words, [&](VerbContext &context) -> Expected<> {
            threads = int(context.options.threads);
            EXPECT_TRUE(context.options.json);
            EXPECT_TRUE(context.output.isJson());
            EXPECT_EQ(context.options.device, "auto");
            return {};
        });
        EXPECT_EQ(status, 0);
        EXPECT_EQ(threads, 3);
    }
}

TEST(Verb, AFileWhoseNameStandsInBracketsIsNoList)
{
    const test::TemporaryFolder folder;
    folder.write("[notes]", "");
    const auto before = std::filesystem::current_path();
    std::filesystem::current_path(folder.path());
    Program program("A program.", "test");
    std::vector<std::string> files;
    std::string text;
    auto &verb = program.addVerb("work", "Works");
    verb.add_option("FILE", files);
    verb.add_option("--text", text);
    verb.callback([&] { program.choose(nothing); });
    std::vector<std::string> words{"test", "work", "a", "[notes]", "--text", "[notes]"};
    std::vector<char *> arguments;
    for (auto &word : words)
        arguments.push_back(word.data());
    EXPECT_EQ(program.run(int(arguments.size()), arguments.data()), 0);
    EXPECT_EQ(files, (std::vector<std::string>{"a", "./[notes]"}));
    EXPECT_EQ(text, "[notes]");
    std::filesystem::current_path(before);
}

TEST(Verb, WrongUsageIsStatusTwo)
{
    EXPECT_EQ(runWith({}, nothing), 2);
    EXPECT_EQ(runWith({"other"}, nothing), 2);
    EXPECT_EQ(runWith({"work", "--unknown"}, nothing), 2);
    EXPECT_EQ(runWith({"work", "--threads", "-1"}, nothing), 2);
    EXPECT_EQ(runWith({"work", "--device", "abacus"}, nothing), 2);
}

TEST(Verb, HelpIsNoFailure)
{
    EXPECT_EQ(runWith({"--help"}, nothing), 0);
    EXPECT_EQ(runWith({"work", "--help"}, nothing), 0);
}

TEST(Verb, FailuresBecomeTheirStatus)
{
    EXPECT_EQ(runWith({"work"}, [](VerbContext &) { return Expected<>(failure(ErrorCode::Stopped, "x")); }),
              3);
    EXPECT_EQ(runWith({"work"}, [](VerbContext &) { return Expected<>(failure(ErrorCode::FileEmpty, "x")); }),
              1);
    EXPECT_EQ(runWith({"work"}, [](VerbContext &) -> Expected<> { throw std::runtime_error("broken"); }), 1);
    EXPECT_EQ(runWith({"work"}, [](VerbContext &) -> Expected<> { throw std::bad_alloc(); }), 1);
}

TEST(Verb, ASignalAsksForAStop)
{
    for (const int signal : {SIGINT, SIGTERM}) {
        const auto status = runWith({"work"}, [signal](VerbContext &context) -> Expected<> {
            kill(getpid(), signal);
            while (!context.stop.stop_requested())
                std::this_thread::yield();
            return failure(ErrorCode::Stopped, "Stopped on request.");
        });
        EXPECT_EQ(status, 3);
    }
}
