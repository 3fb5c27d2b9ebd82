#pragma once
#include <QString>

class QAbstractItemView;

namespace tlm {

class Label;

/// A sentence in the middle of a view for as long as its model has no rows. Set the model before.
Label *addEmptyHint(QAbstractItemView *view, const QString &sentence);

} // namespace tlm
