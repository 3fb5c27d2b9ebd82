#pragma once
#include <optional>
#include <variant>
#include <vector>

#include <QStringList>

#include "core/history/history.h"

namespace tlm {

/// Something of a run that a filter can compare: a number, or words of which one is enough (a name in the
/// store and as the window says it).
struct RunField
{
    using Number = std::optional<double> (*)(const Run &);
    using Words = QStringList (*)(const Run &);
    QString name;
    std::variant<Number, Words> value;
};

const std::vector<RunField> &runFields();

} // namespace tlm
