#pragma once
#include <csignal>
#include <cstdlib>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include <fcntl.h>
#include <sys/wait.h>
#include <unistd.h>

#include "restricted.h"
#include "temporaryfolder.h"

namespace tlm::test {

/// What a program said and how it ended.
struct Outcome
{
    int status = -1; ///< exit status, or 128 + signal
    std::string output, errors;
};

/// Leaves a signal waiting for the program that this process becomes, as if it came in its first moment.
inline void leavePending(int signal)
{
    sigset_t signals;
    sigemptyset(&signals);
    sigaddset(&signals, signal);
    sigprocmask(SIG_BLOCK, &signals, nullptr);
    kill(getpid(), signal);
}

[[noreturn]] inline void execute(const std::string &program, const std::vector<std::string> &arguments,
                                 const std::map<std::string, std::string> &environment,
                                 const std::string &output, const std::string &errors)
{
    for (const auto &[name, value] : environment) {
        if (value.empty())
            unsetenv(name.c_str());
        else
            setenv(name.c_str(), value.c_str(), 1);
    }
    if (!WithoutRoot::keepInNextProgram())
        _exit(126);
    dup2(open("/dev/null", O_RDONLY), STDIN_FILENO);
    dup2(open(output.c_str(), O_WRONLY | O_CREAT | O_TRUNC, 0600), STDOUT_FILENO);
    dup2(open(errors.c_str(), O_WRONLY | O_CREAT | O_TRUNC, 0600), STDERR_FILENO);
    std::vector<char *> words{const_cast<char *>(program.c_str())};
    for (const auto &argument : arguments)
        words.push_back(const_cast<char *>(argument.c_str()));
    words.push_back(nullptr);
    execv(program.c_str(), words.data());
    _exit(127);
}

/// Runs a program to its end. `environment` adds to, or with an empty value removes from, this process's own;
/// `signal` reaches the program as soon as it waits for it.
inline Outcome runProgram(const std::string &program, const std::vector<std::string> &arguments,
                          const std::map<std::string, std::string> &environment = {},
                          std::optional<int> signal = {})
{
    const TemporaryFolder folder;
    const auto output = (folder.path() / "output").string();
    const auto errors = (folder.path() / "errors").string();
    const pid_t child = fork();
    if (child == 0) {
        if (signal)
            leavePending(*signal);
        execute(program, arguments, environment, output, errors);
    }
    int status = 0;
    waitpid(child, &status, 0);
    return {WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status), contentOf(output),
            contentOf(errors)};
}

} // namespace tlm::test
