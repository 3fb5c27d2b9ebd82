#pragma once
#include <QString>

#include "core/data/task.h"

namespace tlm {

/// Which columns of a file look like the text, the class, a second text and the id; empty where nothing does.
struct ColumnGuess
{
    QString text, label, pair = {}, id = {};
};

/// The usual names first; else the class is the column with the fewest different short values, and the text
/// the one with the most characters. Second texts and ids go by their names alone.
ColumnGuess guessColumns(const RecordPreview &preview);

} // namespace tlm
