#pragma once
#include <QCoreApplication>
#include <QString>

#include "ui/attention/heads.h"

namespace tlm {

/// Attention in words: for tooltips, labels, captions and screen readers.
class HeadText
{
    Q_DECLARE_TR_FUNCTIONS(tlm::HeadText)
public:
    static QString pattern(const HeadMeasures &head);
    /// "Head 2.4": layer and head counted from 0, as in files and at the command line.
    static QString name(const HeadMeasures &head);
    /// The name of one head, or how many are averaged.
    static QString name(const Heads &heads, const std::vector<int> &chosen);
    /// Name, pattern and the measures that tell most.
    static QString describe(const Heads &heads, int head);
    /// How many heads follow each pattern.
    static QString summary(const Heads &heads);
    /// Over what measures were counted: "this sentence", "200 sentences, 4,812 rows".
    static QString countedOver(const Heads &heads);
    /// Every token of a matrix with the token it looks at most.
    static QString strongest(const ShownMatrix &matrix);
    /// What one model has more or less of than another.
    static QString difference(const Heads &first, const Heads &second);
};

} // namespace tlm
