#pragma once
#include <QString>

#include "core/base/error.h"

namespace tlm {

/// What a person can do about an error, in the language of the window.
QString remedyText(ErrorCode code);

/// Cause, place and remedy in the words that stand under a field.
QString problemText(const Error &error);

/// Code, cause, place and remedy for the clipboard.
QString detailsText(const Error &error);

/// The code of a name that `tlm --json` printed; Internal if unknown.
ErrorCode errorCodeFromName(const QString &name);

} // namespace tlm
