#include "ui/attention/headview.h"

#include <algorithm>

#include <QKeyEvent>
#include <QLocale>
#include <QMouseEvent>
#include <QPainter>

#include "ui/attention/headtext.h"
#include "ui/attention/matrixpainter.h"
#include "ui/theme/theme.h"

namespace tlm {

HeadView::HeadView(QWidget *parent) : QWidget(parent), m_heads(std::make_shared<Heads>())
{
    setMouseTracking(true);
    setFocusPolicy(Qt::StrongFocus);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
    setAccessibleName(tr("Weights of the chosen head"));
    setWhatsThis(
        tr("Each row is a token and shows how its attention is shared among the tokens at the top; a "
           "row sums to 1. Point at a cell or use the arrow keys to read its value."));
    connect(&theme(), &Theme::changed, this, qOverload<>(&QWidget::update));
}

void HeadView::setHead(HeadsPointer heads, int head)
{
    const bool sameTokens = heads->tokens == m_heads->tokens;
    m_heads = std::move(heads);
    m_head = head;
    setAccessibleDescription(head < 0 ? QString() : HeadText::strongest(*m_heads, head));
    setAccessibleName(tr("Weights of the chosen head") + QStringLiteral(": ") + m_heads->tokens.join(u' '));
    updateGeometry();
    point(sameTokens ? m_cell : QPoint(-1, -1));
}

MatrixGeometry HeadView::geometryOfMatrix() const
{
    return matrixGeometry(m_heads->tokens, size());
}

QSize HeadView::sizeHint() const
{
    return {theme().space(400), theme().space(360)};
}

QSize HeadView::minimumSizeHint() const
{
    return {theme().space(260), theme().space(220)};
}

void HeadView::paintEvent(QPaintEvent *)
{
    if (m_head < 0 || m_heads->isEmpty())
        return;
    QPainter painter(this);
    paintMatrix(painter, *m_heads, m_head, geometryOfMatrix(), m_cell);
}

void HeadView::mouseMoveEvent(QMouseEvent *event)
{
    point(geometryOfMatrix().cellAt(event->position()));
}

void HeadView::leaveEvent(QEvent *)
{
    point({-1, -1});
}

void HeadView::keyPressEvent(QKeyEvent *event)
{
    const QPoint step((event->key() == Qt::Key_Right) - (event->key() == Qt::Key_Left),
                      (event->key() == Qt::Key_Down) - (event->key() == Qt::Key_Up));
    if (step.isNull() || m_heads->isEmpty()) {
        QWidget::keyPressEvent(event);
        return;
    }
    const int last = static_cast<int>(m_heads->tokens.size()) - 1;
    const QPoint from = m_cell.x() < 0 ? QPoint(0, 0) - step : m_cell;
    point({std::clamp(from.x() + step.x(), 0, last), std::clamp(from.y() + step.y(), 0, last)});
}

void HeadView::point(QPoint cell)
{
    m_cell = cell;
    update();
    if (cell.x() < 0 || m_head < 0) {
        Q_EMIT pointed({});
        return;
    }
    const auto index = static_cast<std::size_t>(cell.y() * m_heads->tokens.size() + cell.x());
    const auto weight = static_cast<double>(m_heads->weightsOf(m_head)[index]);
    Q_EMIT pointed(
        tr("%1 → %2: %3")
            .arg(m_heads->tokens[cell.y()], m_heads->tokens[cell.x()], QLocale().toString(weight, 'f', 3)));
}

} // namespace tlm
