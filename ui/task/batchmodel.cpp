#include "ui/task/batchmodel.h"

#include "ui/theme/number.h"
#include "ui/widgets/itemroles.h"
#include "ui/widgets/label.h"

namespace tlm {

void BatchModel::setBatch(ShownBatch batch)
{
    beginResetModel();
    m_batch = std::move(batch);
    endResetModel();
}

int BatchModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_batch.sequences.size());
}

int BatchModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : FirstToken + m_batch.length;
}

QVariant BatchModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const ShownSequence &sequence = m_batch.sequences[std::size_t(index.row())];
    if (index.column() >= FirstToken)
        return tokenData(sequence, index.column() - FirstToken, role);
    if (role == Qt::DisplayRole || role == Qt::ToolTipRole)
        return index.column() == From ? sequence.from : sequence.label;
    return {};
}

QVariant BatchModel::tokenData(const ShownSequence &sequence, int place, int role) const
{
    const bool padding = place >= sequence.tokens.size();
    const auto hidden = sequence.hidden.find(place);
    const bool guessed = hidden != sequence.hidden.end();
    switch (role) {
    case Qt::DisplayRole:
        if (padding)
            return QStringLiteral("·");
        return guessed ? QStringLiteral("%1 → %2").arg(hidden->second, sequence.tokens[place])
                       : sequence.tokens[place];
    case StrongRole:
        return guessed;
    case ToneRole:
        return int(padding ? Label::Tone::Muted : guessed ? Label::Tone::Accent : Label::Tone::Text);
    case Qt::ToolTipRole:
        if (padding)
            return tr("Padding: the model does not look at it");
        if (guessed)
            return tr("%1 must be guessed here; the model sees %2")
                .arg(hidden->second, sequence.tokens[place]);
        return place >= sequence.second ? tr("Token of the second text") : tr("Token of the text");
    default:
        return {};
    }
}

QVariant BatchModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return int(Qt::AlignLeft | Qt::AlignVCenter);
    if (role == Qt::ToolTipRole)
        return section == From    ? tr("Where the sequence came from")
               : section == Class ? tr("Class of the example; general text has none")
                                  : tr("Place in the sequence, from 1");
    if (role != Qt::DisplayRole)
        return {};
    return section == From    ? tr("From")
           : section == Class ? tr("Class")
                              : countText(qulonglong(section - FirstToken) + 1);
}

} // namespace tlm
