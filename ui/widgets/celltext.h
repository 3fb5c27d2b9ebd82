#pragma once
#include <string_view>

#include <QString>

namespace tlm {

/// The beginning of a text, on one line, for a cell.
QString cellText(std::string_view text);

} // namespace tlm
