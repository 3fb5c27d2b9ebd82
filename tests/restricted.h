#pragma once
#include <csignal>
#include <cstdint>
#include <cstdlib>

#include <linux/capability.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/syscall.h>
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

/// Root's right to pass over permissions, of this thread.
class PassingOverPermissions
{
public:
    PassingOverPermissions() { m_known = ::syscall(SYS_capget, &m_header, m_rights) == 0; }
    bool drop()
    {
        constexpr std::uint32_t rights = 1u << CAP_DAC_OVERRIDE | 1u << CAP_DAC_READ_SEARCH;
        return m_known && setEffective(m_rights[0].effective & ~rights);
    }
    bool restore() { return setEffective(m_rights[0].effective); }

private:
    bool setEffective(std::uint32_t effective)
    {
        __user_cap_data_struct rights[2] = {m_rights[0], m_rights[1]};
        rights[0].effective = effective;
        return ::syscall(SYS_capset, &m_header, rights) == 0;
    }

    __user_cap_header_struct m_header{_LINUX_CAPABILITY_VERSION_3, 0};
    __user_cap_data_struct m_rights[2]{};
    bool m_known = false;
};

/// While it lives, permissions count for a process of root as for a person. Root keeps its name, so that it
/// still reaches what lies in root's own folders.
class WithoutRoot
{
public:
    WithoutRoot() : m_changed(::geteuid() == 0 && m_rights.drop()) { ++living(); }
    WithoutRoot(const WithoutRoot &) = delete;
    WithoutRoot &operator=(const WithoutRoot &) = delete;
    ~WithoutRoot()
    {
        --living();
        if (m_changed && !m_rights.restore())
            std::abort();
    }
    /// In a child about to become another program: a program of root would get every right back.
    static bool keepInNextProgram()
    {
        return living() == 0 || ::geteuid() != 0 ||
               (::prctl(PR_CAPBSET_DROP, CAP_DAC_OVERRIDE) == 0 &&
                ::prctl(PR_CAPBSET_DROP, CAP_DAC_READ_SEARCH) == 0);
    }

private:
    static int &living()
    {
        static int count = 0;
        return count;
    }

    PassingOverPermissions m_rights;
    bool m_changed;
};

} // namespace tlm::test
