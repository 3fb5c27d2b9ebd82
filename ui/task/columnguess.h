#pragma once
#include <QString>

#include "core/data/task.h"

namespace tlm {

/// Which columns of a file look like the text and the class; empty where nothing does.
struct ColumnGuess
{
    QString text, label;
};

/// The usual names first; else the class is the column with the fewest different short values, and the text
/// the one with the most characters.
ColumnGuess guessColumns(const RecordPreview &preview);

} // namespace tlm
