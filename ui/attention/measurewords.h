#pragma once
#include <QCoreApplication>
#include <QString>

#include "core/attention/headmeasures.h"

namespace tlm {

/// The measures of a head in words.
class MeasureWords
{
    Q_DECLARE_TR_FUNCTIONS(tlm::MeasureWords)
public:
    /// With its unit, if it is no share.
    static QString name(Measure measure);
    static QString help(Measure measure);
    /// "0.48", or a dash where nothing was counted.
    static QString value(const Estimate &estimate);
    /// "0.48 ± 0.02", with the standard error if there is one.
    static QString valueAndError(const Estimate &estimate);
};

} // namespace tlm
