#pragma once
#include <csignal>
#include <filesystem>
#include <stdexcept>
#include <string>
#include <thread>

#include <fcntl.h>
#include <unistd.h>

#include "core/base/descriptor.h"

namespace tlm::test {

/// Bytes that come through a pipe, which can be read once, under its path.
class Piped
{
public:
    explicit Piped(std::string bytes)
    {
        int ends[2];
        if (::pipe2(ends, O_CLOEXEC) != 0)
            throw std::runtime_error("no pipe");
        m_reading = Descriptor(ends[0]);
        m_writer = std::thread([bytes = std::move(bytes), end = ends[1]] { write(bytes, Descriptor(end)); });
    }
    ~Piped()
    {
        m_reading = Descriptor(); // else the writer waits for a reader
        m_writer.join();
    }

    std::filesystem::path path() const { return "/proc/self/fd/" + std::to_string(m_reading.number()); }

private:
    static void write(const std::string &bytes, const Descriptor &end)
    {
        sigset_t signals;
        sigemptyset(&signals);
        sigaddset(&signals, SIGPIPE);
        pthread_sigmask(SIG_BLOCK, &signals, nullptr);
        ssize_t count = 1;
        for (std::size_t done = 0; count > 0 && done < bytes.size(); done += static_cast<std::size_t>(count))
            count = ::write(end.number(), bytes.data() + done, bytes.size() - done);
    }

    Descriptor m_reading;
    std::thread m_writer;
};

} // namespace tlm::test
