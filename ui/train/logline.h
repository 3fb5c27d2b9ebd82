#pragma once
#include <optional>

#include <QByteArray>
#include <QString>

#include "core/base/error.h"

namespace tlm {

/// A line of a trainer's log in words; empty for what is not worth a line. What is no JSON stays as it is.
QString logWords(const QByteArray &line);

/// The last error that a log tells of.
std::optional<Error> lastError(const QByteArray &log);

} // namespace tlm
