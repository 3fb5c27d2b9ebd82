#pragma once
#include <memory>
#include <string>

#include <QTemporaryFile>

#include "core/base/error.h"

namespace tlm {

/// A file that `tlm` reads; it goes with the object. `ending` is that of its name. Error FileUnwritable.
Expected<std::unique_ptr<QTemporaryFile>> writeToolFile(const QString &ending, const std::string &text);

} // namespace tlm
