#include "ui/task/columnguess.h"

#include <algorithm>
#include <set>

#include <QStringList>

namespace tlm {
namespace {

constexpr std::size_t longestClass = 40; // bytes of what can be the name of a class

/// What a column holds in the records shown.
struct ColumnValues
{
    std::set<std::string> different;
    std::size_t bytes = 0, longest = 0, repeats = 0;
};

ColumnValues valuesOf(const RecordPreview &preview, const std::string &column)
{
    ColumnValues values;
    for (const Record &record : preview.records) {
        const std::string *value = record.find(column);
        if (!value || value->empty())
            continue;
        values.bytes += value->size();
        values.longest = std::max(values.longest, value->size());
        values.repeats += values.different.insert(*value).second ? 0 : 1;
    }
    return values;
}

QString guessLabel(const RecordPreview &preview)
{
    static const QStringList usual{"label", "class", "category", "gold", "target", "y"};
    for (const QString &name : usual)
        for (const std::string &column : preview.columns)
            if (QString::fromStdString(column).compare(name, Qt::CaseInsensitive) == 0)
                return QString::fromStdString(column);
    const std::string *best = nullptr;
    std::size_t fewest = preview.records.size();
    for (const std::string &column : preview.columns) {
        const ColumnValues values = valuesOf(preview, column);
        if (values.repeats > 0 && values.longest <= longestClass && values.different.size() < fewest) {
            fewest = values.different.size();
            best = &column;
        }
    }
    return best ? QString::fromStdString(*best) : QString();
}

QString guessText(const RecordPreview &preview, const QString &label)
{
    if (const auto usual = chooseTextColumns(preview.columns, {}, {})) {
        QStringList names;
        for (const std::string &column : *usual)
            names << QString::fromStdString(column);
        return names.join(',');
    }
    QString best;
    std::size_t most = 0;
    for (const std::string &column : preview.columns) {
        const std::size_t bytes = valuesOf(preview, column).bytes;
        if (bytes > most && QString::fromStdString(column) != label) {
            most = bytes;
            best = QString::fromStdString(column);
        }
    }
    return best;
}

} // namespace

ColumnGuess guessColumns(const RecordPreview &preview)
{
    const QString label = guessLabel(preview);
    return {guessText(preview, label), label};
}

} // namespace tlm
