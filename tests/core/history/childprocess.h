#pragma once
#include <csignal>
#include <functional>

#include <sys/wait.h>
#include <unistd.h>

namespace tlm::test {

/// A forked process that runs a function and ends with what it returns; `tell` in it wakes `waitForWord`.
class ChildProcess
{
public:
    explicit ChildProcess(const std::function<int(const std::function<void()> &tell)> &work)
    {
        if (::pipe(m_pipe) != 0)
            std::abort();
        m_process = ::fork();
        if (m_process == 0) {
            ::close(m_pipe[0]);
            ::_exit(work([this] {
                if (::write(m_pipe[1], "x", 1) != 1)
                    ::_exit(99);
            }));
        }
        ::close(m_pipe[1]);
    }
    ChildProcess(const ChildProcess &) = delete;
    ChildProcess &operator=(const ChildProcess &) = delete;
    ~ChildProcess()
    {
        if (m_process > 0)
            kill();
        ::close(m_pipe[0]);
    }

    /// Waits until the child has told once; false if it ended without.
    bool waitForWord()
    {
        char word = 0;
        return ::read(m_pipe[0], &word, 1) == 1;
    }

    void kill()
    {
        ::kill(m_process, SIGKILL);
        wait();
    }

    /// Exit status, or −1 if it was killed.
    int wait()
    {
        int status = 0;
        ::waitpid(m_process, &status, 0);
        m_process = -1;
        return WIFEXITED(status) ? WEXITSTATUS(status) : -1;
    }

private:
    int m_pipe[2] = {-1, -1};
    pid_t m_process = -1;
};

} // namespace tlm::test
