#include "ui/frame/commandpalette.h"

#include <algorithm>
#include <array>

#include <QApplication>
#include <QKeyEvent>
#include <QLineEdit>
#include <QListView>
#include <QPainter>
#include <QVBoxLayout>

#include "ui/theme/theme.h"
#include "ui/widgets/emptyhint.h"
#include "ui/widgets/filterfield.h"
#include "ui/widgets/itempainting.h"
#include "ui/widgets/label.h"
#include "ui/widgets/views.h"

namespace tlm {
namespace {

/// Whether the focus left for another control of the window, not for a menu or another window.
bool goesElsewhere(const QFocusEvent &event)
{
    return event.reason() != Qt::PopupFocusReason && event.reason() != Qt::ActiveWindowFocusReason;
}

bool isOwnKey(int key)
{
    constexpr std::array keys{Qt::Key_Escape, Qt::Key_Return, Qt::Key_Enter,   Qt::Key_Up,
                              Qt::Key_Down,   Qt::Key_PageUp, Qt::Key_PageDown};
    return std::ranges::find(keys, key) != keys.end();
}

} // namespace

void CommandModel::setCommands(std::vector<Command> commands)
{
    beginResetModel();
    m_commands = std::move(commands);
    m_shown.clear();
    endResetModel();
    setTyped({});
}

void CommandModel::setTyped(const QString &typed)
{
    std::vector<std::pair<int, std::size_t>> found;
    for (std::size_t i = 0; i < m_commands.size(); ++i)
        if (const int badness = fit(m_commands[i], typed); badness >= 0)
            found.emplace_back(badness, i);
    std::ranges::sort(found); // among equals as they were collected
    beginResetModel();
    m_shown.clear();
    for (const auto &[badness, i] : found)
        m_shown.push_back(i);
    endResetModel();
}

const Command &CommandModel::command(const QModelIndex &index) const
{
    return m_commands[m_shown[std::size_t(index.row())]];
}

int CommandModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_shown.size());
}

QVariant CommandModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Command &shown = command(index);
    switch (role) {
    case Qt::DisplayRole:
        return shown.text;
    case Qt::AccessibleTextRole:
        return QStringList{shown.text, shown.detail, shown.keys}.join(' ').trimmed();
    case KeysRole:
        return shown.keys;
    case DetailRole:
        return shown.detail;
    case IconRole:
        return shown.icon;
    default:
        return {};
    }
}

void CommandDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                            const QModelIndex &index) const
{
    const Colours &c = theme().colours();
    painter->save();
    drawItemGround(painter, option, true);
    QRect r = option.rect.adjusted(theme().space(12), 0, -theme().space(12), 0);
    const int side = theme().space(18);
    painter->setPen(c.muted);
    theme()
        .icon(index.data(CommandModel::IconRole).toString())
        .paint(painter, QRect(r.left(), r.center().y() - side / 2, side, side));
    r.setLeft(r.left() + side + theme().space(10));
    painter->setFont(theme().font(Theme::FontRole::Hint));
    const auto drawRight = [&](const QString &text) {
        const int whole = painter->fontMetrics().horizontalAdvance(text) + 1; // its width is a fraction
        const int width = std::min(whole, r.width() / 2);
        painter->drawText(r, Qt::AlignVCenter | Qt::AlignRight,
                          painter->fontMetrics().elidedText(text, Qt::ElideRight, width));
        r.setRight(r.right() - width - theme().space(12));
    };
    painter->setPen(c.text);
    if (const QString keys = index.data(CommandModel::KeysRole).toString(); !keys.isEmpty())
        drawRight(keys);
    painter->setPen(c.muted);
    drawRight(index.data(CommandModel::DetailRole).toString());
    painter->setFont(theme().font(Theme::FontRole::Body));
    painter->setPen(c.text);
    painter->drawText(r, Qt::AlignVCenter,
                      painter->fontMetrics().elidedText(index.data().toString(), Qt::ElideRight, r.width()));
    painter->restore();
}

QSize CommandDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &) const
{
    return {option.rect.width(), theme().space(32)};
}

CommandPalette::CommandPalette(QWidget *window)
    : QWidget(window),
      m_field(makeFilterField("search", tr("Find anything"),
                              tr("Words of an action, page, task, corpus, selection or run"))),
      m_model(new CommandModel(this)), m_list(makeList(m_model, new CommandDelegate, tr("What fits"),
                                                       tr("Up and Down choose, Enter does it, Esc leaves")))
{
    auto *layout = new QVBoxLayout(this);
    const int margin = theme().space(8);
    layout->setContentsMargins(margin, margin, margin, margin);
    layout->addWidget(m_field);
    layout->addWidget(m_list);
    addEmptyHint(m_list, tr("Nothing fits. Try fewer or other words."));
    m_list->setFocusPolicy(Qt::NoFocus);
    m_field->installEventFilter(this);
    window->installEventFilter(this);
    connect(m_field, &QLineEdit::textChanged, this, &CommandPalette::narrow);
    connect(m_list, &QListView::clicked, this, &CommandPalette::choose);
    setVisible(false);
}

void CommandPalette::open(std::vector<Command> commands)
{
    if (!isVisible())
        m_before = QApplication::focusWidget();
    m_model->setCommands(std::move(commands));
    m_field->clear();
    narrow({});
    place();
    setVisible(true);
    raise();
    m_field->setFocus(Qt::ShortcutFocusReason);
}

void CommandPalette::narrow(const QString &typed)
{
    m_model->setTyped(typed);
    m_list->setCurrentIndex(m_model->index(0));
}

void CommandPalette::place()
{
    const QSize room = parentWidget()->size();
    const int width = std::min(theme().space(640), room.width() - theme().space(32));
    const int height = std::min(theme().space(420), room.height() - theme().space(96));
    setGeometry((room.width() - width) / 2, theme().space(56), width, height);
}

void CommandPalette::choose(const QModelIndex &index)
{
    if (!index.isValid())
        return;
    const auto act = m_model->command(index).act;
    leave();
    act();
}

void CommandPalette::leave()
{
    setVisible(false);
    const QWidget *focus = QApplication::focusWidget();
    if (m_before && (!focus || isAncestorOf(focus)))
        m_before->setFocus(Qt::OtherFocusReason);
}

bool CommandPalette::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == parentWidget()) {
        if (event->type() == QEvent::Resize && isVisible())
            place();
        return false;
    }
    switch (event->type()) {
    case QEvent::FocusOut:
        if (goesElsewhere(*static_cast<QFocusEvent *>(event)))
            setVisible(false);
        return false;
    case QEvent::ShortcutOverride: // what is behind may give these keys a meaning of its own
        event->setAccepted(isOwnKey(static_cast<QKeyEvent *>(event)->key()));
        return event->isAccepted();
    case QEvent::KeyPress:
        return pressKey(*static_cast<QKeyEvent *>(event));
    default:
        return false;
    }
}

bool CommandPalette::pressKey(QKeyEvent &event)
{
    switch (event.key()) {
    case Qt::Key_Escape:
    case Qt::Key_Tab:
    case Qt::Key_Backtab:
        leave();
        return true;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        choose(m_list->currentIndex());
        return true;
    case Qt::Key_Up:
    case Qt::Key_Down:
    case Qt::Key_PageUp:
    case Qt::Key_PageDown:
        QApplication::sendEvent(m_list, &event);
        return true;
    default:
        return false;
    }
}

void CommandPalette::paintEvent(QPaintEvent *)
{
    const Colours &c = theme().colours();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(blend(c.muted, c.line, 0.4), 1));
    painter.setBrush(c.surface);
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), 8, 8);
}

} // namespace tlm
