#include "ui/attention/linesview.h"

#include <algorithm>
#include <numeric>

#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>

#include "ui/attention/headtext.h"
#include "ui/attention/matrixpainter.h"
#include "ui/theme/number.h"
#include "ui/theme/theme.h"
#include "ui/widgets/pageheader.h"

namespace tlm {

namespace {

constexpr double faintest = 0.01; ///< weights below it leave no visible line
constexpr int mostTold = 3;       ///< tokens that are told of the pointed one

} // namespace

LinesView::LinesView(QWidget *parent) : QWidget(parent), m_matrix(std::make_shared<ShownMatrix>())
{
    setMouseTracking(true);
    setFocusPolicy(Qt::StrongFocus);
    describe(this, tr("Lines between tokens"),
             tr("A line leads from each token at the left to the tokens that it looks at; the darker, the "
                "more weight. Point at a token, or use the up and down keys, to see its lines alone. Double "
                "click a token, or press Return, to mask it."));
    setToolTip({});
    connect(&theme(), &Theme::changed, this, qOverload<>(&QWidget::update));
}

void LinesView::setMatrix(MatrixPointer matrix, const std::set<int> &masked)
{
    m_matrix = std::move(matrix);
    m_masked = masked;
    setAccessibleDescription(HeadText::strongest(*m_matrix));
    setMinimumHeight(static_cast<int>(geometryOfLines().height()));
    updateGeometry();
    point(m_token < m_matrix->size() ? m_token : -1);
}

LinesGeometry LinesView::geometryOfLines() const
{
    const QFontMetricsF metrics(theme().font(Theme::FontRole::Hint));
    qreal label = 0;
    for (const QString &token : m_matrix->tokens)
        label = std::max(label, metrics.horizontalAdvance(tokenLabel(token)));
    return LinesGeometry::fit(m_matrix->size(), metrics.height() * 1.2, label + 4, width());
}

QSize LinesView::minimumSizeHint() const
{
    return {theme().space(200), static_cast<int>(geometryOfLines().height())};
}

void LinesView::paintEvent(QPaintEvent *event)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setFont(theme().font(Theme::FontRole::Hint));
    const LinesGeometry geometry = geometryOfLines();
    const QRectF visible = event->rect();
    paintLines(painter, geometry, visible);
    for (int token = 0; token < geometry.tokens; ++token) {
        if (!geometry.leftToken(token).united(geometry.rightToken(token)).intersects(visible))
            continue;
        paintToken(painter, geometry.leftToken(token), token, Qt::AlignRight);
        paintToken(painter, geometry.rightToken(token), token, Qt::AlignLeft);
    }
}

void LinesView::paintToken(QPainter &painter, const QRectF &rect, int token, Qt::Alignment alignment)
{
    const Colours &colours = theme().colours();
    const bool masked = m_masked.contains(m_matrix->positions[static_cast<std::size_t>(token)]);
    QFont font = theme().font(Theme::FontRole::Hint);
    font.setBold(masked);
    painter.setFont(font);
    if (token == m_token && alignment == Qt::AlignRight)
        painter.fillRect(rect, colours.hover);
    painter.setPen(masked ? colours.bad : token == m_token ? colours.text : colours.muted);
    painter.drawText(rect, static_cast<int>(alignment | Qt::AlignVCenter),
                     tokenLabel(m_matrix->tokens[token]));
}

void LinesView::paintLines(QPainter &painter, const LinesGeometry &geometry, const QRectF &visible)
{
    QColor colour = theme().heat(1);
    for (int row = 0; row < geometry.tokens; ++row) {
        if (m_token >= 0 && row != m_token)
            continue;
        for (int column = 0; column < geometry.tokens; ++column) {
            const double weight = m_matrix->weight(row, column);
            const QPointF from = geometry.from(row), to = geometry.to(column);
            const bool outside =
                std::max(from.y(), to.y()) < visible.top() || std::min(from.y(), to.y()) > visible.bottom();
            if (weight < faintest || !m_matrix->isDrawn(row, column) || outside)
                continue;
            colour.setAlphaF(static_cast<float>(std::min(1.0, weight)));
            painter.setPen(QPen(colour, 1 + 2 * weight));
            painter.drawLine(from, to);
        }
    }
}

void LinesView::mouseMoveEvent(QMouseEvent *event)
{
    point(geometryOfLines().tokenAt(event->position().y()));
}

void LinesView::leaveEvent(QEvent *)
{
    point(-1);
}

void LinesView::mouseDoubleClickEvent(QMouseEvent *event)
{
    if (const int token = geometryOfLines().tokenAt(event->position().y()); token >= 0)
        Q_EMIT maskToggled(m_matrix->positions[static_cast<std::size_t>(token)]);
}

void LinesView::keyPressEvent(QKeyEvent *event)
{
    const int step = (event->key() == Qt::Key_Down) - (event->key() == Qt::Key_Up);
    if (step != 0 && m_matrix->size() > 0) {
        point(std::clamp(m_token + step, 0, m_matrix->size() - 1));
        Q_EMIT moved(static_cast<int>(geometryOfLines().from(m_token).y()));
    } else if (event->key() == Qt::Key_Return && m_token >= 0) {
        Q_EMIT maskToggled(m_matrix->positions[static_cast<std::size_t>(m_token)]);
    } else {
        QWidget::keyPressEvent(event);
    }
}

void LinesView::point(int token)
{
    m_token = token;
    update();
    if (token < 0) {
        Q_EMIT pointed({});
        return;
    }
    std::vector<int> columns(m_matrix->positions.size());
    std::iota(columns.begin(), columns.end(), 0);
    std::ranges::stable_sort(columns, std::ranges::greater(),
                             [&](int column) { return m_matrix->weight(token, column); });
    QStringList told;
    for (const int column : columns)
        if (told.size() < mostTold)
            told << tr("%1 (%2)").arg(m_matrix->tokens[column], realText(m_matrix->weight(token, column), 2));
    Q_EMIT pointed(tr("%1 looks at %2").arg(m_matrix->tokens[token], told.join(tr(", "))));
}

} // namespace tlm
