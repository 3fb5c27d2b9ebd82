#pragma once
#include <string>

namespace tlm {

/// A field of a CSV line, quoted where it must be (RFC 4180).
std::string csvField(const std::string &text);

} // namespace tlm
