#include "ui/plot/ticker.h"

#include <array>
#include <cmath>

namespace tlm {

QString shortCount(double value, const QLocale &locale)
{
    struct Step
    {
        double size;
        const char *letter;
    };
    constexpr std::array steps{Step{1e12, "T"}, Step{1e9, "G"}, Step{1e6, "M"}, Step{1e3, "k"}};
    for (const auto &[size, letter] : steps)
        if (std::abs(value) >= size)
            return locale.toString(value / size, 'g', 4) + QChar(0x202f) + QLatin1String(letter);
    return locale.toString(value, 'g', 4);
}

QString powerOfTen(int power)
{
    static const QString digits = QStringLiteral("⁰¹²³⁴⁵⁶⁷⁸⁹");
    QString raised = power < 0 ? QStringLiteral("⁻") : QString();
    for (const QChar digit : QString::number(std::abs(power)))
        raised += digits[digit.digitValue()];
    return QStringLiteral("10") + raised;
}

QString PowerTicker::getTickLabel(double tick, const QLocale &locale, QChar, int)
{
    const int power = static_cast<int>(std::floor(std::log10(tick) + 1e-9));
    const double leading = tick / std::pow(10.0, power); // 1 but where the axis has less than a decade
    return std::abs(leading - 1) < 1e-6
               ? powerOfTen(power)
               : locale.toString(leading, 'g', 3) + QStringLiteral(" × ") + powerOfTen(power);
}

QString CountTicker::getTickLabel(double tick, const QLocale &locale, QChar, int)
{
    return shortCount(tick, locale);
}

double WholeTicker::getTickStep(const QCPRange &range)
{
    return std::ceil(QCPAxisTicker::getTickStep(range));
}

} // namespace tlm
