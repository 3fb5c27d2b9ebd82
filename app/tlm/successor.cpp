#include "app/tlm/successor.h"

#include <algorithm>
#include <cerrno>
#include <cstdlib>
#include <filesystem>

#include <fcntl.h>
#include <fmt/format.h>
#include <sys/wait.h>
#include <unistd.h>

#include "app/tlm/libtorch.h"

namespace tlm {

namespace {

/// The program and its library path, made before a fork so that the child only has to exec.
struct Command
{
    std::string program;
    std::vector<std::string> arguments;
};

struct Places
{
    std::filesystem::path torch, program;
};

Expected<Places> findPlaces(const Successor &successor)
{
    auto torch = findLibTorch(successor.libTorch);
    if (!torch)
        return tl::unexpected(torch.error());
    auto program = programFolder() / "tlm-learn";
    if (std::error_code error; !std::filesystem::exists(program, error))
        return failure(ErrorCode::PackageMissing, "The program tlm-learn is not installed beside tlm.",
                       program.string());
    return Places{std::move(*torch), std::move(program)};
}

void prepareEnvironment(const std::filesystem::path &torch)
{
    std::string path = (torch / "lib").string();
    if (const char *before = std::getenv("LD_LIBRARY_PATH"); before && *before)
        path += fmt::format(":{}", before);
    setenv("LD_LIBRARY_PATH", path.c_str(), 1);
    setenv("TLM_LIBTORCH", torch.c_str(), 1);
    // Idle threads sleep after 30 µs: on a busy computer waiting awake made training five times slower.
    setenv("GOMP_SPINCOUNT", "10000", 0);
}

void execute(const Command &command)
{
    std::vector<char *> arguments{const_cast<char *>("tlm-learn")};
    for (const auto &argument : command.arguments)
        arguments.push_back(const_cast<char *>(argument.c_str()));
    arguments.push_back(nullptr);
    execv(command.program.c_str(), arguments.data());
}

/// In the child: a session of its own, nothing on standard input, everything said into the log.
[[noreturn]] void runDetached(const Command &command, int log)
{
    setsid();
    if (fork() != 0)
        _exit(0);
    const int nothing = open("/dev/null", O_RDONLY);
    dup2(nothing, STDIN_FILENO);
    dup2(log, STDOUT_FILENO);
    dup2(log, STDERR_FILENO);
    execute(command);
    _exit(127);
}

Expected<> startDetached(const Command &command, const std::string &log)
{
    const int file = open(log.c_str(), O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0644);
    if (file < 0)
        return tl::unexpected(systemError(errno, log));
    const pid_t child = fork();
    if (child == 0)
        runDetached(command, file);
    close(file);
    if (child < 0)
        return tl::unexpected(systemError(errno, command.program));
    waitpid(child, nullptr, 0);
    return {};
}

} // namespace

void Successor::trainRuns(const std::vector<std::string> &ids, const Workspace &workspace,
                          const CommonOptions &options, Training training)
{
    std::vector<std::string> words{"run"};
    words.insert(words.end(), ids.begin(), ids.end());
    if (training.moreSteps > 0)
        words.insert(words.end(), {"--more-steps", std::to_string(training.moreSteps)});
    if (training.sharesDevice)
        words.emplace_back("--share-device");
    goOn(std::move(words), options);
    if (training.detached) {
        arguments.emplace_back("--json");
        log = (workspace.run(ids.front()) / "log.txt").string();
    }
}

void Successor::probe(const Configuration &configuration, bool findBatch, const CommonOptions &options)
{
    std::vector<std::string> words{"probe", "--configuration", toLine(toJson(configuration))};
    if (findBatch)
        words.emplace_back("--find-batch");
    goOn(std::move(words), options);
}

void Successor::tellBatches(const Configuration &configuration, const Batches &batches,
                            const CommonOptions &options)
{
    std::vector<std::string> words{"batches",
                                   "--configuration",
                                   toLine(toJson(configuration)),
                                   "--stage",
                                   batches.stage,
                                   "--first",
                                   std::to_string(batches.first),
                                   "--count",
                                   std::to_string(batches.count)};
    if (!batches.run.empty())
        words.insert(words.end(), {"--run", batches.run});
    goOn(std::move(words), options);
}

void Successor::trainQueue(const CommonOptions &options, bool detached)
{
    std::vector<std::string> words{"run", "--queued"};
    if (detached)
        words.emplace_back("--own-logs");
    goOn(std::move(words), options);
    if (detached) {
        arguments.emplace_back("--json");
        log = (options.workspace / "runner.log").string();
    }
}

void Successor::tellDevices(const CommonOptions &options)
{
    goOn({"devices"}, options);
}

void Successor::repeat()
{
    arguments = commandLine;
    const auto option = std::find(arguments.begin(), arguments.end(), "--libtorch");
    if (option != arguments.end())
        arguments.erase(option, option + 2);
    std::erase_if(arguments, [](const std::string &word) { return word.starts_with("--libtorch="); });
}

void Successor::goOn(std::vector<std::string> words, const CommonOptions &options)
{
    arguments = std::move(words);
    arguments.insert(arguments.end(), {"--workspace", options.workspace.string(), "--threads",
                                       std::to_string(options.threads), "--device", options.device});
    if (options.json)
        arguments.emplace_back("--json");
}

Expected<> checkSuccessor(const Successor &successor)
{
    return findPlaces(successor).map([](const Places &) {});
}

Expected<> follow(const Successor &successor)
{
    const auto places = findPlaces(successor);
    if (!places)
        return tl::unexpected(places.error());
    prepareEnvironment(places->torch);
    const Command command{places->program.string(), successor.arguments};
    if (!successor.log.empty())
        return startDetached(command, successor.log);
    execute(command);
    return tl::unexpected(systemError(errno, command.program));
}

Expected<> perform(const Successor &successor)
{
    const auto places = findPlaces(successor);
    if (!places)
        return tl::unexpected(places.error());
    prepareEnvironment(places->torch);
    const Command command{places->program.string(), successor.arguments};
    const pid_t child = fork();
    if (child == 0) {
        execute(command);
        _exit(127);
    }
    int status = 1;
    if (child < 0 || waitpid(child, &status, 0) < 0)
        return tl::unexpected(systemError(errno, command.program));
    if (status != 0)
        return failure(ErrorCode::LibTorchMissing, "tlm-learn does not run with this LibTorch.",
                       places->torch.string());
    return {};
}

} // namespace tlm
