#include "ui/attention/linesview.h"

#include <algorithm>

#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>

#include "ui/attention/headtext.h"
#include "ui/theme/number.h"
#include "ui/theme/theme.h"
#include "ui/widgets/pageheader.h"

namespace tlm {

namespace {

constexpr std::size_t mostTold = 3; ///< tokens that are told of the pointed one

} // namespace

LinesView::LinesView(QWidget *parent) : QWidget(parent), m_matrix(std::make_shared<ShownMatrix>())
{
    setMouseTracking(true);
    setFocusPolicy(Qt::StrongFocus);
    describe(this, tr("Lines between tokens"),
             tr("Lines lead from each token at the left to the tokens that it looks at most; the darker, the "
                "more weight. Point at a token, or use the up and down keys, to see all its lines alone. "
                "Double click a token, or press Return, to mask it."));
    connect(&theme(), &Theme::changed, this, qOverload<>(&QWidget::update));
}

void LinesView::setMatrix(MatrixPointer matrix, const std::set<int> &masked)
{
    m_matrix = std::move(matrix);
    m_look.masked = masked;
    m_strongest = strongestLines(*m_matrix);
    m_summary = HeadText::strongest(*m_matrix);
    setMinimumHeight(static_cast<int>(geometryOfLines().height()));
    updateGeometry();
    point(m_look.pointed < m_matrix->size() ? m_look.pointed : -1);
}

LinesGeometry LinesView::geometryOfLines() const
{
    return linesGeometry(theme().style(), *m_matrix, width());
}

QSize LinesView::minimumSizeHint() const
{
    return {theme().space(200), static_cast<int>(geometryOfLines().height())};
}

void LinesView::paintEvent(QPaintEvent *event)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    paintLines(painter, theme().style(), *m_matrix, m_lines, geometryOfLines(), m_look, event->rect());
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
        point(std::clamp(m_look.pointed + step, 0, m_matrix->size() - 1));
        Q_EMIT moved(static_cast<int>(geometryOfLines().from(m_look.pointed).y()));
    } else if ((event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) && m_look.pointed >= 0) {
        Q_EMIT maskToggled(m_matrix->positions[static_cast<std::size_t>(m_look.pointed)]);
    } else {
        QWidget::keyPressEvent(event);
    }
}

void LinesView::point(int token)
{
    m_look.pointed = token;
    m_lines = token < 0 ? m_strongest : linesOf(*m_matrix, token);
    update();
    if (token < 0)
        return tell({});
    QStringList told;
    for (const AttentionLine &line : m_lines)
        if (std::size_t(told.size()) < mostTold)
            told << tr("%1 (%2)").arg(m_matrix->tokens[line.column], realText(line.weight, 2));
    tell(told.isEmpty() ? tr("No line of %1 is strong enough to show").arg(m_matrix->tokens[token])
                        : tr("%1 looks at %2").arg(m_matrix->tokens[token], told.join(tr(", "))));
}

/// To the eye and, as a description that changes, to a screen reader.
void LinesView::tell(const QString &words)
{
    setAccessibleDescription(words.isEmpty() ? m_summary : words);
    setToolTip(words.isEmpty() ? whatsThis() : words);
    Q_EMIT pointed(words);
}

} // namespace tlm
