#pragma once
#include <string>
#include <string_view>
#include <vector>

namespace tlm {

/// A text as HTML and XML show it, whatever is in it: `&`, `<`, `>` and both quotation marks are escaped,
/// characters that XML forbids and bytes that are no UTF-8 replaced.
std::string escaped(std::string_view text);

/// A table; the first row is its head unless there is none. Cells are escaped.
std::string tableHtml(const std::vector<std::string> &head,
                      const std::vector<std::vector<std::string>> &rows);

} // namespace tlm
