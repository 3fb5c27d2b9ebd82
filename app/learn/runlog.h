#pragma once
#include <filesystem>

#include "core/base/descriptor.h"

namespace tlm {

/// While it lives, everything that this process says goes to the end of a file.
class RunLog
{
public:
    /// An empty path, or a file that cannot be written, changes nothing.
    explicit RunLog(const std::filesystem::path &file);
    ~RunLog();
    RunLog(const RunLog &) = delete;
    RunLog &operator=(const RunLog &) = delete;

private:
    Descriptor m_output, m_errors; ///< where it went before
};

} // namespace tlm
