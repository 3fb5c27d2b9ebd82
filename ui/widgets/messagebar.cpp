#include "ui/widgets/messagebar.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QPainter>
#include <QPushButton>
#include <QToolButton>

#include "ui/widgets/accessiblerole.h"
#include "ui/widgets/errortext.h"
#include "ui/widgets/iconbutton.h"
#include "ui/widgets/label.h"
#include "ui/widgets/pageheader.h"

namespace tlm {
namespace {

struct Look
{
    QColor tone;
    const char *icon;
};

Look lookOf(MessageBar::Kind kind)
{
    const Colours &c = theme().colours();
    switch (kind) {
    case MessageBar::Kind::Information:
        return {c.accent, "info"};
    case MessageBar::Kind::Good:
        return {c.good, "check"};
    case MessageBar::Kind::Caution:
        return {c.caution, "caution"};
    case MessageBar::Kind::Error:
        return {c.bad, "error"};
    }
    return {c.accent, "info"};
}

} // namespace

MessageBar::MessageBar(QWidget *parent)
    : QWidget(parent), m_actions(new QHBoxLayout), m_cause(new Label({}, Theme::FontRole::Strong)),
      m_remedy(new Label)
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(theme().space(44), theme().space(6), theme().space(8), theme().space(6));
    row->setSpacing(theme().space(8));
    auto *words = new QVBoxLayout;
    words->setSpacing(theme().space(2));
    for (Label *label : {m_cause, m_remedy}) {
        label->setWordWrap(true);
        label->setTextInteractionFlags(Qt::TextSelectableByMouse);
        words->addWidget(label);
    }
    row->addLayout(words, 1);
    row->addLayout(m_actions);
    m_copy = makeButton({}, tr("Copy details"), tr("Copies everything known about this message"));
    row->addWidget(m_copy);
    connect(m_copy, &QPushButton::clicked, this,
            [this] { QGuiApplication::clipboard()->setText(m_details); });
    auto *close = makeIconButton("close", tr("Close message"), tr("Closes this message"));
    row->addWidget(close);
    connect(close, &QToolButton::clicked, this, &MessageBar::clear);
    setAccessibleRole(this, QAccessible::AlertMessage);
    setVisible(false);
}

void MessageBar::show(Kind kind, const QString &cause, const QString &remedy, const QString &details)
{
    clear();
    m_kind = kind;
    m_details = details;
    m_cause->setText(cause);
    m_remedy->setText(remedy);
    m_remedy->setVisible(!remedy.isEmpty());
    m_copy->setVisible(!details.isEmpty());
    setAccessibleName(cause + ' ' + remedy);
    setVisible(true);
    QAccessibleEvent alert(this, QAccessible::Alert);
    QAccessible::updateAccessibility(&alert);
    update();
}

void MessageBar::showError(const Error &error)
{
    QString cause = QString::fromStdString(error.cause);
    if (error.code == ErrorCode::Stopped) // what a person asked for is no error
        return show(Kind::Information, cause, remedyText(error.code));
    if (!error.where.empty())
        cause = tr("%1 (%2)", "cause and place of an error").arg(cause, QString::fromStdString(error.where));
    show(Kind::Error, cause, remedyText(error.code), detailsText(error));
}

QPushButton *MessageBar::addAction(const QString &text, const QString &help, std::function<void()> act)
{
    QPushButton *button = makeButton({}, text, help);
    m_actions->addWidget(button);
    button->show(); // a layout shows what is added late only at the next turn of the loop
    connect(button, &QPushButton::clicked, this, std::move(act));
    return button;
}

void MessageBar::clear()
{
    while (QLayoutItem *item = m_actions->takeAt(0)) {
        item->widget()->hide();
        item->widget()->deleteLater();
        delete item;
    }
    setVisible(false);
}

QString MessageBar::cause() const
{
    return isHidden() ? QString() : m_cause->text();
}

QVariantMap MessageBar::keep() const
{
    if (isHidden())
        return {};
    return {{"kind", int(m_kind)},
            {"cause", m_cause->text()},
            {"remedy", m_remedy->text()},
            {"details", m_details}};
}

void MessageBar::putBack(const QVariantMap &kept)
{
    if (!kept.isEmpty())
        show(static_cast<Kind>(kept["kind"].toInt()), kept["cause"].toString(), kept["remedy"].toString(),
             kept["details"].toString());
}

void MessageBar::paintEvent(QPaintEvent *)
{
    const Look look = lookOf(m_kind);
    const QColor surface = theme().colours().surface;
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(blend(look.tone, surface, 0.4), 1));
    painter.setBrush(blend(look.tone, surface, 0.09));
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), 6, 6);
    painter.setPen(look.tone);
    const int side = theme().space(20);
    theme().icon(look.icon).paint(&painter, QRect(theme().space(14), (height() - side) / 2, side, side));
}

} // namespace tlm
