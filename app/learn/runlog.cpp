#include "app/learn/runlog.h"

#include <cstdio>

#include <fcntl.h>
#include <unistd.h>

namespace tlm {

namespace {

void flushAll()
{
    std::fflush(stdout);
    std::fflush(stderr);
}

} // namespace

RunLog::RunLog(const std::filesystem::path &file)
{
    if (file.empty())
        return;
    const Descriptor log(::open(file.c_str(), O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0644));
    if (log.number() < 0)
        return;
    flushAll();
    m_output = Descriptor(::fcntl(STDOUT_FILENO, F_DUPFD_CLOEXEC, 3));
    m_errors = Descriptor(::fcntl(STDERR_FILENO, F_DUPFD_CLOEXEC, 3));
    ::dup2(log.number(), STDOUT_FILENO);
    ::dup2(log.number(), STDERR_FILENO);
}

RunLog::~RunLog()
{
    if (m_output.number() < 0)
        return;
    flushAll();
    ::dup2(m_output.number(), STDOUT_FILENO);
    ::dup2(m_errors.number(), STDERR_FILENO);
}

} // namespace tlm
