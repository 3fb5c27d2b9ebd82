#include "ui/task/shownbatch.h"

#include <QCoreApplication>
#include <QJsonArray>

#include "ui/theme/number.h"

namespace tlm {
namespace {

class Words
{
    Q_DECLARE_TR_FUNCTIONS(tlm::ShownBatch)
public:
    static QString from(const QJsonObject &json)
    {
        const QString id = json[QStringLiteral("id")].toString();
        if (json.contains(QStringLiteral("example"))) {
            const QString place =
                tr("Train %1").arg(countText(qulonglong(json[QStringLiteral("example")].toInteger()) + 1));
            return id.isEmpty() ? place : tr("%1 (%2)", "place and id of a text").arg(place, id);
        }
        const QString document = QStringLiteral("%1:%2").arg(json[QStringLiteral("corpus")].toString(), id);
        const int pieces = json[QStringLiteral("pieces")].toInt();
        if (pieces < 2)
            return document;
        return tr("%1, piece %2 of %3", "document, piece, pieces")
            .arg(document, countText(qulonglong(json[QStringLiteral("piece")].toInt()) + 1),
                 countText(qulonglong(pieces)));
    }
};

ShownSequence sequenceOf(const QJsonObject &json)
{
    ShownSequence sequence;
    sequence.from = Words::from(json[QStringLiteral("from")].toObject());
    sequence.label = json[QStringLiteral("label")].toString();
    for (const auto &token : json[QStringLiteral("tokens")].toArray())
        sequence.tokens << token.toString();
    for (const auto &token : json[QStringLiteral("hidden")].toArray())
        sequence.hidden[token[QStringLiteral("at")].toInt()] = token[QStringLiteral("token")].toString();
    sequence.second = json[QStringLiteral("second")].toInt();
    return sequence;
}

} // namespace

QString ShownSequence::reading() const
{
    QStringList words;
    for (int place = 0; place < tokens.size(); ++place) {
        const auto guess = hidden.find(place);
        words << (guess == hidden.end() ? tokens[place]
                                        : QStringLiteral("⟦%1 → %2⟧").arg(guess->second, tokens[place]));
    }
    return words.join(' ');
}

ShownBatch shownBatchFromJson(const QJsonObject &line)
{
    const QJsonObject json = line[QStringLiteral("batch")].toObject();
    ShownBatch batch;
    batch.number = json[QStringLiteral("number")].toInt();
    batch.length = json[QStringLiteral("length")].toInt();
    batch.tokens = json[QStringLiteral("tokens")].toInt();
    batch.hidden = json[QStringLiteral("hidden")].toInt();
    batch.isInternal = json[QStringLiteral("kind")].toString() == QStringLiteral("internal");
    for (const auto &sequence : json[QStringLiteral("sequences")].toArray())
        batch.sequences.push_back(sequenceOf(sequence.toObject()));
    return batch;
}

} // namespace tlm
