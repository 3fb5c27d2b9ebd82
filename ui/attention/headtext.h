#pragma once
#include <QCoreApplication>
#include <QString>

#include "ui/attention/heads.h"

namespace tlm {

/// Attention in words: for tooltips, labels and screen readers.
class HeadText
{
    Q_DECLARE_TR_FUNCTIONS(tlm::HeadText)
public:
    static QString pattern(const HeadMeasures &head);
    /// "Head 2.4": layer and head counted from 1.
    static QString name(const HeadMeasures &head);
    /// Name, pattern and every measure of a head.
    static QString describe(const HeadMeasures &head);
    /// How many heads follow each pattern.
    static QString summary(const Heads &heads);
    /// Every token of a sentence with the token this head looks at most.
    static QString strongest(const Heads &heads, int head);
};

} // namespace tlm
