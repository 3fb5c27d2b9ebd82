#pragma once
#include <QMetaType>
#include <QVector>

namespace tlm {

/// A marked piece of a text (in UTF-16 units) and how strongly it counts (0 … 1).
struct Mark
{
    int start = 0;
    int length = 0;
    double weight = 1;
    friend bool operator==(const Mark &, const Mark &) = default;
};

/// What models of this program tell their delegates beyond Qt's own roles.
enum ItemRole {
    NumberRole = Qt::UserRole + 1, ///< rank or number as text; with ShareRole: the index of the bar's colour
    LabelRole,                     ///< class of an example
    MarksRole,                     ///< QVector<Mark>
    ScoreRole,                     ///< score as text
    ShareRole,                     ///< length of the bar, 0 … 1
    SourceRole,                    ///< where a text comes from
    TagsRole,                      ///< QStringList drawn as chips
    StateRole,                     ///< name of an icon
    StrongRole,                    ///< true: demi-bold
    ToneRole,                      ///< Label::Tone as int
};

} // namespace tlm

Q_DECLARE_METATYPE(tlm::Mark)
