#include "ui/attention/matrixview.h"

#include <algorithm>

#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QWheelEvent>

#include "ui/attention/headtext.h"
#include "ui/attention/matrixpainter.h"
#include "ui/theme/number.h"
#include "ui/theme/theme.h"
#include "ui/widgets/pageheader.h"

namespace tlm {

MatrixView::MatrixView(QWidget *parent) : QWidget(parent), m_matrix(std::make_shared<ShownMatrix>())
{
    setMouseTracking(true);
    setFocusPolicy(Qt::StrongFocus);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
    describe(
        this, tr("Weights of the chosen head"),
        tr("Each row is a token and shows how its attention is shared among the tokens at the top; a row "
           "sums to 1. Point at a cell or use the arrow keys to read its value. Wheel or + and −: zoom. "
           "Drag: move. 0: show everything. Double click a token, or press Return, to mask it."));
    connect(&theme(), &Theme::changed, this, qOverload<>(&QWidget::update));
}

void MatrixView::setMatrix(MatrixPointer matrix, const std::set<int> &masked)
{
    const bool sameTokens = matrix->tokens == m_matrix->tokens;
    const bool samePlaces = matrix->positions == m_matrix->positions;
    m_matrix = std::move(matrix);
    m_masked = masked;
    if (!samePlaces)
        m_part = MatrixPart::whole(m_matrix->size());
    m_summary = HeadText::strongest(*m_matrix);
    point(sameTokens || samePlaces ? m_cell : QPoint(-1, -1));
}

MatrixGeometry MatrixView::geometryOfMatrix() const
{
    return matrixGeometry(theme().style(), m_matrix->tokens, m_part, size());
}

QSize MatrixView::sizeHint() const
{
    return {theme().space(400), theme().space(360)};
}

QSize MatrixView::minimumSizeHint() const
{
    return {theme().space(216), theme().space(132)};
}

void MatrixView::paintEvent(QPaintEvent *)
{
    if (m_matrix->size() == 0)
        return;
    QPainter painter(this);
    paintMatrix(painter, theme().style(), *m_matrix, geometryOfMatrix(), {m_cell, m_masked});
}

void MatrixView::mousePressEvent(QMouseEvent *event)
{
    m_dragged = event->position();
}

void MatrixView::mouseMoveEvent(QMouseEvent *event)
{
    if (event->buttons() & Qt::LeftButton)
        drag(event->position());
    else
        point(geometryOfMatrix().cellAt(event->position()));
}

void MatrixView::drag(QPointF to)
{
    const qreal cell = geometryOfMatrix().cell();
    if (cell <= 0)
        return;
    const QPoint steps = ((m_dragged - to) / cell).toPoint();
    if (steps.isNull())
        return;
    m_dragged -= QPointF(steps) * cell;
    showPart(m_part.moved(m_matrix->size(), steps));
}

void MatrixView::mouseDoubleClickEvent(QMouseEvent *event)
{
    const MatrixGeometry geometry = geometryOfMatrix();
    if (const int token = geometry.labelAt(event->position()); token >= 0)
        Q_EMIT maskToggled(m_matrix->positions[static_cast<std::size_t>(token)]);
    else if (geometry.cellAt(event->position()).x() >= 0)
        showPart(MatrixPart::whole(m_matrix->size()));
}

void MatrixView::wheelEvent(QWheelEvent *event)
{
    const QPoint cell = geometryOfMatrix().cellAt(event->position());
    if (cell.x() < 0 || event->angleDelta().y() == 0)
        return event->ignore();
    zoom(cell, event->angleDelta().y() > 0);
}

void MatrixView::leaveEvent(QEvent *)
{
    point({-1, -1});
}

void MatrixView::keyPressEvent(QKeyEvent *event)
{
    const QPoint step((event->key() == Qt::Key_Right) - (event->key() == Qt::Key_Left),
                      (event->key() == Qt::Key_Down) - (event->key() == Qt::Key_Up));
    const QPoint middle = m_part.first + QPoint(m_part.shown / 2, m_part.shown / 2);
    const QPoint around = m_cell.x() < 0 ? middle : m_cell;
    if (m_matrix->size() == 0)
        return QWidget::keyPressEvent(event);
    if (!step.isNull())
        moveBy(step);
    else if (event->key() == Qt::Key_Plus)
        zoom(around, true);
    else if (event->key() == Qt::Key_Minus)
        zoom(around, false);
    else if (event->key() == Qt::Key_0)
        showPart(MatrixPart::whole(m_matrix->size()));
    else if ((event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) && m_cell.y() >= 0)
        Q_EMIT maskToggled(m_matrix->positions[static_cast<std::size_t>(m_cell.y())]);
    else
        QWidget::keyPressEvent(event);
}

void MatrixView::moveBy(QPoint step)
{
    const int last = m_matrix->size() - 1;
    const QPoint from = m_cell.x() < 0 ? m_part.first - step : m_cell;
    const QPoint cell(std::clamp(from.x() + step.x(), 0, last), std::clamp(from.y() + step.y(), 0, last));
    m_part = m_part.including(m_matrix->size(), cell);
    point(cell);
}

void MatrixView::zoom(QPoint around, bool closer)
{
    showPart(m_part.zoomed(m_matrix->size(), around, closer));
}

void MatrixView::showPart(const MatrixPart &part)
{
    m_part = part;
    update();
}

void MatrixView::point(QPoint cell)
{
    const int size = m_matrix->size();
    m_cell = cell.x() < size && cell.y() < size ? cell : QPoint(-1, -1);
    update();
    if (m_cell.x() < 0)
        return tell({});
    tell(tr("%1 → %2: %3")
             .arg(m_matrix->tokens[m_cell.y()], m_matrix->tokens[m_cell.x()],
                  realText(m_matrix->weight(m_cell.y(), m_cell.x()), 3)));
}

/// To the eye and, as a description that changes, to a screen reader.
void MatrixView::tell(const QString &words)
{
    setAccessibleDescription(words.isEmpty() ? m_summary : words);
    setToolTip(words.isEmpty() ? whatsThis() : words);
    Q_EMIT pointed(words);
}

} // namespace tlm
