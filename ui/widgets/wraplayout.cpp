#include "ui/widgets/wraplayout.h"

#include <algorithm>

#include <QGuiApplication>
#include <QStyle>

#include "ui/theme/theme.h"

namespace tlm {
namespace {

int heightOf(const std::vector<QLayoutItem *> &row)
{
    int height = 0;
    for (const QLayoutItem *item : row)
        height = std::max(height, item->sizeHint().height());
    return height;
}

bool grows(const QLayoutItem *item)
{
    return item->expandingDirections() & Qt::Horizontal;
}

/// Puts a row into its rectangle; what may grow shares what is left.
void place(const std::vector<QLayoutItem *> &row, const QRect &rect, int gap)
{
    int left = rect.width() + gap;
    for (const QLayoutItem *item : row)
        left -= item->sizeHint().width() + gap;
    const auto growing = std::ranges::count_if(row, grows);
    int x = rect.left();
    for (QLayoutItem *item : row) {
        const int extra = growing > 0 && grows(item) ? left / int(growing) : 0;
        const int width = std::min(item->sizeHint().width() + extra, rect.width());
        const int height = std::min(item->sizeHint().height(), rect.height());
        const QRect cell(x, rect.top() + (rect.height() - height) / 2, width, height);
        item->setGeometry(QStyle::visualRect(QGuiApplication::layoutDirection(), rect, cell));
        x += width + gap;
    }
}

} // namespace

WrapLayout::WrapLayout(QWidget *parent) : QLayout(parent)
{
    setContentsMargins(0, 0, 0, 0);
    setSpacing(theme().space(8));
}

void WrapLayout::addItem(QLayoutItem *item)
{
    m_items.emplace_back(item);
    invalidate();
}

QLayoutItem *WrapLayout::itemAt(int index) const
{
    return index >= 0 && index < count() ? m_items[std::size_t(index)].get() : nullptr;
}

QLayoutItem *WrapLayout::takeAt(int index)
{
    if (index < 0 || index >= count())
        return nullptr;
    QLayoutItem *item = m_items[std::size_t(index)].release();
    m_items.erase(m_items.begin() + index);
    invalidate();
    return item;
}

std::vector<WrapLayout::Row> WrapLayout::rowsFor(int width) const
{
    std::vector<Row> rows;
    int left = 0;
    for (const auto &item : m_items) {
        if (item->isEmpty())
            continue;
        const int wanted = item->sizeHint().width();
        if (rows.empty() || wanted > left) {
            rows.emplace_back();
            left = width;
        }
        rows.back().push_back(item.get());
        left -= wanted + spacing();
    }
    return rows;
}

QSize WrapLayout::sizeHint() const
{
    QSize size;
    for (const auto &item : m_items) {
        if (item->isEmpty())
            continue;
        const QSize hint = item->sizeHint();
        size = {size.width() + hint.width() + (size.isEmpty() ? 0 : spacing()),
                std::max(size.height(), hint.height())};
    }
    const QMargins margins = contentsMargins();
    return size.grownBy(margins);
}

QSize WrapLayout::minimumSize() const
{
    QSize size;
    for (const auto &item : m_items)
        if (!item->isEmpty())
            size = size.expandedTo(item->minimumSize());
    return size.grownBy(contentsMargins());
}

int WrapLayout::heightForWidth(int width) const
{
    const QMargins margins = contentsMargins();
    int height = margins.top() + margins.bottom();
    bool first = true;
    for (const Row &row : rowsFor(width - margins.left() - margins.right())) {
        height += heightOf(row) + (first ? 0 : spacing());
        first = false;
    }
    return height;
}

void WrapLayout::setGeometry(const QRect &rect)
{
    QLayout::setGeometry(rect);
    const QRect inner = rect.marginsRemoved(contentsMargins());
    int y = inner.top();
    for (const Row &row : rowsFor(inner.width())) {
        place(row, {inner.left(), y, inner.width(), heightOf(row)}, spacing());
        y += heightOf(row) + spacing();
    }
}

} // namespace tlm
