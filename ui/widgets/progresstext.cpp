#include "ui/widgets/progresstext.h"

#include <QCoreApplication>

#include "ui/theme/number.h"

namespace tlm {
namespace {

class Words
{
    Q_DECLARE_TR_FUNCTIONS(tlm::Progress)
public:
    static QString amount(std::uint64_t count, const std::string &unit)
    {
        return unit == "bytes" ? bytesText(count) : named(countText(count), unit);
    }

    static QString named(const QString &number, const std::string &unit)
    {
        if (unit == "documents")
            return tr("%1 documents").arg(number);
        if (unit == "queries" || unit == "texts")
            return tr("%1 texts").arg(number);
        if (unit == "heads")
            return tr("%1 heads").arg(number);
        if (unit == "steps")
            return tr("%1 steps").arg(number);
        if (unit == "examples")
            return tr("%1 examples").arg(number);
        if (unit == "tokens")
            return tr("%1 tokens").arg(number);
        return unit.empty() ? number : number + ' ' + QString::fromStdString(unit);
    }

    static QString doneOf(const Progress &progress)
    {
        const QString done = progress.unit == "bytes" ? bytesText(progress.done) : countText(progress.done);
        if (!progress.total)
            return amount(progress.done, progress.unit);
        return tr("%1 of %2", "done, total with its unit").arg(done, amount(*progress.total, progress.unit));
    }

    static QString perSecond(const Progress &progress)
    {
        if (progress.rate <= 0)
            return {};
        if (progress.rate < 10 && progress.unit != "bytes")
            return tr("%1/s").arg(named(realText(progress.rate, 1), progress.unit));
        return tr("%1/s").arg(amount(std::uint64_t(progress.rate), progress.unit));
    }

    static QString documents(const Progress &progress)
    {
        if (progress.documents == 0)
            return {};
        const QString all = named(countText(progress.documents), "documents");
        const double seconds = progress.rate > 0 ? double(progress.done) / progress.rate : 0;
        if (seconds <= 0)
            return all;
        return tr("%1, %2/s", "documents read, documents a second")
            .arg(all, countText(std::uint64_t(double(progress.documents) / seconds)));
    }

    static QString left(const Progress &progress)
    {
        if (!progress.total || progress.rate <= 0 || progress.done >= *progress.total)
            return {};
        return tr("%1 left").arg(durationText(double(*progress.total - progress.done) / progress.rate));
    }
};

} // namespace

QString progressText(const Progress &progress)
{
    return Words::doneOf(progress);
}

QString rateText(const Progress &progress)
{
    return Words::perSecond(progress);
}

QString documentsText(const Progress &progress)
{
    return Words::documents(progress);
}

QString timeLeftText(const Progress &progress)
{
    return Words::left(progress);
}

} // namespace tlm
