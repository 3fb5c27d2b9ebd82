#pragma once
#include "ui/plot/customplot.h"

namespace tlm {

/// Axis labels as people write counts: 500, 20 k, 1.5 M, in the locale's digits.
class CountTicker : public QCPAxisTicker
{
protected:
    QString getTickLabel(double tick, const QLocale &locale, QChar format, int precision) override;
};

/// Ticks at whole numbers only, for what there is no half of.
class WholeTicker : public QCPAxisTicker
{
protected:
    double getTickStep(const QCPRange &range) override;
};

/// 1500000 → "1.5 M".
QString shortCount(double value, const QLocale &locale);

/// "10¹³"
QString powerOfTen(int power);

/// Powers of ten on a logarithmic axis.
class PowerTicker : public QCPAxisTickerLog
{
protected:
    QString getTickLabel(double tick, const QLocale &locale, QChar format, int precision) override;
};

} // namespace tlm
