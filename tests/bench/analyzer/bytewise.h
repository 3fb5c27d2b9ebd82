#pragma once
#include <functional>
#include <string>
#include <string_view>

namespace tlm {

/// The analyzer as it was before it had masks: byte by byte, with a call per token.
void analyzeBytewise(std::string_view text, const std::function<void(std::string_view term)> &take);

} // namespace tlm
