#pragma once
#include <QString>

class QLineEdit;

namespace tlm {

/// A field that narrows a list down as one types: its name stands in it, and it can be cleared.
QLineEdit *makeFilterField(const QString &icon, const QString &name, const QString &help);

} // namespace tlm
