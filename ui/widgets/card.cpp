#include "ui/widgets/card.h"

#include <QPainter>

#include "ui/widgets/label.h"

namespace tlm {

Card::Card(const QString &title, QWidget *parent)
    : QWidget(parent), m_title(new Label({}, Theme::FontRole::Section)),
      m_hint(new Label({}, Theme::FontRole::Hint, Label::Tone::Muted)), m_titleRow(new QHBoxLayout),
      m_body(new QVBoxLayout)
{
    auto *outer = new QVBoxLayout(this);
    outer->setContentsMargins(1, 1, 1, 1);
    outer->setSpacing(0);
    m_titleRow->setContentsMargins(theme().space(12), theme().space(8), theme().space(12), theme().space(8));
    m_titleRow->setSpacing(theme().space(8));
    m_title->setMinimumHeight(theme().space(30));
    m_titleRow->addWidget(m_title);
    m_hint->setGivesWay();
    m_titleRow->addWidget(m_hint, 1);
    m_body->setSpacing(theme().space(8));
    setBodyMargins(true);
    outer->addLayout(m_titleRow);
    outer->addLayout(m_body, 1);
    setTitle(title);
}

void Card::setTitle(const QString &title)
{
    m_title->setText(title);
    m_title->setVisible(!title.isEmpty());
}

void Card::setHint(const QString &hint)
{
    m_hint->setText(hint);
    m_hint->setToolTip(hint);
}

void Card::setBodyMargins(bool margins)
{
    const int side = margins ? theme().space(12) : 1;
    m_body->setContentsMargins(side, 0, side, margins ? theme().space(12) : theme().space(4));
}

void Card::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(theme().colours().line, 1));
    painter.setBrush(theme().colours().surface);
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), 7, 7);
}

} // namespace tlm
