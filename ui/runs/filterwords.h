#pragma once
#include <QString>

#include "core/history/runfilter.h"

namespace tlm {

/// A problem of a filter in the language of the window.
QString filterProblemText(const FilterProblem &problem);

/// Now, and the window's words for what the store calls states, methods, recipes and scales.
FilterContext filterContext();

/// Where a byte of a text's UTF-8 stands in the text, and back.
qsizetype placeOfByte(const QString &text, std::size_t byte);
std::size_t byteOfPlace(const QString &text, qsizetype place);

} // namespace tlm
