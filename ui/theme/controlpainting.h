#pragma once
#include <QColor>
#include <QRect>

class QPainter;
class QStyleOption;
class QStyleOptionButton;
class QStyleOptionHeader;
class QStyleOptionMenuItem;
class QWidget;

namespace tlm {

enum class Chevron { Up, Down, Left, Right };

void drawChevron(QPainter *painter, const QRectF &rect, Chevron direction, const QColor &colour);

/// Surface with a rounded outline that tells focus and, by the property `problem`, a wrong value.
void drawField(QPainter *painter, const QRect &rect, const QStyleOption *option, const QWidget *widget);
void drawButton(QPainter *painter, const QRect &rect, const QStyleOption *option, bool primary);
void drawButtonLabel(QPainter *painter, const QStyleOptionButton &button, bool primary);
void drawToolButton(QPainter *painter, const QStyleOption *option);
void drawCheckBox(QPainter *painter, const QStyleOption *option);
void drawRadioButton(QPainter *painter, const QStyleOption *option);
void drawHeader(QPainter *painter, const QStyleOptionHeader &header);
void drawHeaderGround(QPainter *painter, const QRect &rect);
void drawTab(QPainter *painter, const QStyleOption *option);
void drawGrip(QPainter *painter, const QStyleOption *option);
void drawProgressGroove(QPainter *painter, const QRect &rect);
void drawProgress(QPainter *painter, const QRect &rect, double from, double to);
void drawScrollThumb(QPainter *painter, const QRectF &thumb, bool active);

/// A title of the menu bar, and the ground of a menu.
void drawMenuTitle(QPainter *painter, const QStyleOptionMenuItem &item);
void drawMenuGround(QPainter *painter, const QRect &rect);

} // namespace tlm
