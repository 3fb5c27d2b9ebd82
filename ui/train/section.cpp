#include "ui/train/section.h"

#include <QVBoxLayout>

#include "ui/theme/theme.h"
#include "ui/widgets/pageheader.h"

namespace tlm {

Section::Section(const QString &title, QWidget *parent)
    : QWidget(parent), m_title(title), m_button(new QToolButton)
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(theme().space(4));
    m_button->setCheckable(true);
    m_button->setAutoRaise(true);
    m_button->setArrowType(Qt::RightArrow);
    m_button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_button->setFont(theme().font(Theme::FontRole::Strong));
    m_button->setText(title);
    describe(m_button, title, tr("Opens or closes these settings."));
    layout->addWidget(m_button);
    connect(m_button, &QToolButton::toggled, this, [this](bool open) {
        m_button->setArrowType(open ? Qt::DownArrow : Qt::RightArrow);
        if (open)
            Q_EMIT opened();
        if (m_body)
            m_body->setVisible(open);
    });
    connect(&theme(), &Theme::changed, this,
            [this] { m_button->setFont(theme().font(Theme::FontRole::Strong)); });
}

void Section::setBody(QWidget *body)
{
    m_body = body;
    layout()->addWidget(body);
    body->setVisible(isOpen());
}

void Section::setRemark(const QString &remark)
{
    m_button->setText(remark.isEmpty() ? m_title : m_title + QStringLiteral("  ") + remark);
}

void Section::setOpen(bool open)
{
    m_button->setChecked(open);
}

} // namespace tlm
