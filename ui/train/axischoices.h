#pragma once
#include <optional>
#include <string>
#include <vector>

#include <QStringList>

#include "ui/train/multichoice.h"

namespace tlm {

/// What of the workspace can be varied.
struct AxisNames
{
    QStringList tasks, selections, corpora;
};

/// What a sweep can vary, in words, what is varied most first.
struct AxisKey
{
    std::string key;
    QString label, help;
};
std::vector<AxisKey> axisKeys();
QString axisLabel(const std::string &key);

/// The values of a key that has only some; nothing where they are typed.
std::optional<std::vector<MultiChoice::Choice>> axisChoices(const std::string &key, const AxisNames &names);

/// Typed values, between commas or spaces.
std::vector<std::string> typedValues(const QString &text);

} // namespace tlm
