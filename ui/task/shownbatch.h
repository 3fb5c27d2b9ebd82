#pragma once
#include <map>
#include <vector>

#include <QJsonObject>
#include <QStringList>

namespace tlm {

/// One sequence of a batch as `tlm batches` tells it.
struct ShownSequence
{
    QString from, label;           ///< where it came from; the class, empty for general text
    QStringList tokens;            ///< as the model sees them, without padding
    std::map<int, QString> hidden; ///< by place: the token that must be guessed there
    int second = 0;                ///< where the second text begins
    /// The tokens with blanks between, hidden ones in brackets as they were.
    QString reading() const;
};

struct ShownBatch
{
    int number = 0, length = 0, tokens = 0, hidden = 0;
    bool isInternal = false;
    std::vector<ShownSequence> sequences;
};

/// The batch of `{"batch":{…}}`.
ShownBatch shownBatchFromJson(const QJsonObject &line);

} // namespace tlm
