#pragma once
#include <csignal>
#include <cstdint>
#include <cstdlib>

#include <sys/resource.h>
#include <unistd.h>

namespace tlm::test {

/// While it lives, files of this process cannot grow over a size: writing fails as on a full disk.
class FileSizeLimit
{
public:
    explicit FileSizeLimit(std::uint64_t bytes) : m_handler(std::signal(SIGXFSZ, SIG_IGN))
    {
        ::getrlimit(RLIMIT_FSIZE, &m_before);
        rlimit limit = m_before;
        limit.rlim_cur = bytes;
        ::setrlimit(RLIMIT_FSIZE, &limit);
    }
    FileSizeLimit(const FileSizeLimit &) = delete;
    FileSizeLimit &operator=(const FileSizeLimit &) = delete;
    ~FileSizeLimit()
    {
        ::setrlimit(RLIMIT_FSIZE, &m_before);
        std::signal(SIGXFSZ, m_handler);
    }

private:
    rlimit m_before{};
    void (*m_handler)(int);
};

/// While it lives, a process of root has the rights of nobody, so that permissions count as for a person.
class WithoutRoot
{
public:
    WithoutRoot() : m_changed(::geteuid() == 0 && ::seteuid(65534) == 0) {}
    WithoutRoot(const WithoutRoot &) = delete;
    WithoutRoot &operator=(const WithoutRoot &) = delete;
    ~WithoutRoot()
    {
        if (m_changed && ::seteuid(0) != 0)
            std::abort();
    }

private:
    bool m_changed;
};

} // namespace tlm::test
