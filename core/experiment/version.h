#pragma once
#include <string_view>

namespace tlm {

/// Version of the program, as stored with each run.
std::string_view programVersion();

} // namespace tlm
