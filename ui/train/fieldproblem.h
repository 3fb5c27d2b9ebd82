#pragma once
#include <string>

#include <QString>

namespace tlm {

/// What core says against a value, in the language of the window. A cause that is not known stays English.
QString problemText(const std::string &cause);

} // namespace tlm
