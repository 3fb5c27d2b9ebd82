#pragma once
#include <set>
#include <vector>

#include <QPainter>

#include "ui/attention/linesgeometry.h"
#include "ui/attention/shownmatrix.h"
#include "ui/theme/style.h"

namespace tlm {

/// A line from a token at the left to one that it looks at.
struct AttentionLine
{
    int row, column;
    double weight;
};

/// The lines of one token, the strongest first; without those that a person leaves out.
std::vector<AttentionLine> linesOf(const ShownMatrix &matrix, int row);

/// The few strongest lines of every token: of thousands none could be made out.
std::vector<AttentionLine> strongestLines(const ShownMatrix &matrix);

LinesGeometry linesGeometry(const Style &style, const ShownMatrix &matrix, qreal width);

/// What stands out among lines.
struct LinesLook
{
    int pointed = -1;     ///< the token whose lines are shown alone
    std::set<int> masked; ///< positions in the sentence
};

/// Both columns of tokens and the lines between them, as far as they are seen in `visible`.
void paintLines(QPainter &painter, const Style &style, const ShownMatrix &matrix,
                const std::vector<AttentionLine> &lines, const LinesGeometry &geometry, const LinesLook &look,
                const QRectF &visible);

} // namespace tlm
