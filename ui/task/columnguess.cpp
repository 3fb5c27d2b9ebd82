#include "ui/task/columnguess.h"

#include <algorithm>
#include <set>
#include <tuple>
#include <utility>

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

/// The column of a name in any case; empty if there is none.
QString columnCalled(const RecordPreview &preview, const QString &name)
{
    for (const std::string &column : preview.columns)
        if (QString::fromStdString(column).compare(name, Qt::CaseInsensitive) == 0)
            return QString::fromStdString(column);
    return {};
}

QString firstCalled(const RecordPreview &preview, const QStringList &names)
{
    for (const QString &name : names)
        if (const QString column = columnCalled(preview, name); !column.isEmpty())
            return column;
    return {};
}

QString guessLabel(const RecordPreview &preview)
{
    if (const QString usual =
            firstCalled(preview, {"label", "class", "category", "gold", "gold_label", "target", "y"});
        !usual.isEmpty())
        return usual;
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

/// Names that the two texts of a pair usually have.
std::pair<QString, QString> guessPair(const RecordPreview &preview)
{
    static const std::pair<const char *, const char *> usual[] = {
        {"premise", "hypothesis"},  {"sentence1", "sentence2"}, {"sentence_1", "sentence_2"},
        {"question1", "question2"}, {"text_a", "text_b"},       {"text1", "text2"},
        {"question", "answer"},     {"question", "sentence"},   {"query", "passage"}};
    for (const auto &[one, other] : usual) {
        const QString first = columnCalled(preview, one), second = columnCalled(preview, other);
        if (!first.isEmpty() && !second.isEmpty())
            return {first, second};
    }
    return {};
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
    ColumnGuess guess;
    guess.label = guessLabel(preview);
    std::tie(guess.text, guess.pair) = guessPair(preview);
    if (guess.text.isEmpty())
        guess.text = guessText(preview, guess.label);
    guess.id = firstCalled(preview, {"id", "guid", "uid", "idx", "doc_id", "docid"});
    return guess;
}

} // namespace tlm
