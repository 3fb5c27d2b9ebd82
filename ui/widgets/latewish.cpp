#include "ui/widgets/latewish.h"

#include <utility>

#include <QAbstractItemView>
#include <QComboBox>
#include <QEvent>
#include <QTreeView>

namespace tlm {
namespace {

const QString count = "count", index = "index", data = "data", text = "text", typed = "typed", row = "row",
              column = "column", rows = "rows";

/// What is typed in a box counts once the box is filled as it was: what fills it may put a guess there.
bool pickTyped(QComboBox &box, const QVariantMap &choice)
{
    if (box.count() != choice[count].toInt())
        return false;
    const QString wanted = choice[text].toString();
    const bool translated = !choice[typed].toBool() && box.findText(wanted) < 0;
    box.setEditText(translated ? box.itemText(choice[index].toInt()) : wanted);
    return true;
}

/// Where the choice is in a box; −1: not yet. In another language an entry without data is known by its
/// number alone, if the program made the box, or at least its first entry ("none", "all").
int placeOf(const QComboBox &box, const QVariantMap &choice, bool made)
{
    const QVariant wanted = choice[data];
    const int number = choice[index].toInt();
    const int place = wanted.isValid() ? box.findData(wanted) : box.findText(choice[text].toString());
    const bool byNumber = !wanted.isValid() && (made || number == 0) && box.count() == choice[count].toInt();
    return place < 0 && byNumber ? number : place;
}

bool pick(QComboBox &box, const QVariantMap &choice, bool made)
{
    if (box.isEditable())
        return pickTyped(box, choice);
    const int place = placeOf(box, choice, made);
    if (place < 0)
        return false;
    if (place != box.currentIndex()) {
        box.setCurrentIndex(place);
        Q_EMIT box.activated(place);
        Q_EMIT box.textActivated(box.currentText());
    }
    return true;
}

bool pick(QAbstractItemView &view, const QVariantMap &wish)
{
    const QAbstractItemModel &model = *view.model();
    if (model.rowCount() != wish[count].toInt())
        return false;
    view.setCurrentIndex(model.index(wish[row].toInt(), wish[column].toInt()));
    QItemSelection chosen;
    for (const QVariant &each : wish[rows].toList())
        chosen.select(model.index(each.toInt(), 0), model.index(each.toInt(), model.columnCount() - 1));
    if (!chosen.isEmpty())
        view.selectionModel()->select(chosen, QItemSelectionModel::ClearAndSelect);
    return true;
}

} // namespace

LateWish::LateWish(QWidget &widget, const QAbstractItemModel &model, QVariantMap wish,
                   std::function<bool()> grant)
    : QObject(&widget), m_wish(std::move(wish)), m_grant(std::move(grant))
{
    // Later: who fills it picks something of its own first.
    const auto later = [this] { QMetaObject::invokeMethod(this, &LateWish::tryAgain, Qt::QueuedConnection); };
    for (const auto changed : {&QAbstractItemModel::rowsInserted, &QAbstractItemModel::rowsRemoved})
        connect(&model, changed, this, later);
    connect(&model, &QAbstractItemModel::modelReset, this, later);
    widget.installEventFilter(this);
    if (auto *area = qobject_cast<QAbstractScrollArea *>(&widget))
        area->viewport()->installEventFilter(this);
}

void LateWish::tryAgain()
{
    if (m_grant && m_grant())
        end();
}

void LateWish::end()
{
    m_wish.clear();
    m_grant = nullptr;
    deleteLater();
}

void LateWish::make(QComboBox &box, const QVariantMap &choice)
{
    if (!pick(box, choice, true))
        new LateWish(box, *box.model(), choice, [&box, choice] { return pick(box, choice, false); });
}

void LateWish::make(QAbstractItemView &view, const QVariantMap &rows)
{
    if (!pick(view, rows))
        new LateWish(view, *view.model(), rows, [&view, rows] { return pick(view, rows); });
}

QVariantMap LateWish::of(const QWidget &widget)
{
    const auto *wish = widget.findChild<LateWish *>(QString(), Qt::FindDirectChildrenOnly);
    return wish ? wish->m_wish : QVariantMap();
}

bool LateWish::eventFilter(QObject *, QEvent *event)
{
    if (event->type() == QEvent::KeyPress || event->type() == QEvent::MouseButtonPress ||
        event->type() == QEvent::Wheel)
        end();
    return false;
}

QVariantMap choiceIn(const QComboBox &box)
{
    if (const QVariantMap waiting = LateWish::of(box); !waiting.isEmpty())
        return waiting;
    if (box.currentIndex() < 0 && box.currentText().isEmpty())
        return {};
    return {{count, box.count()},
            {index, box.currentIndex()},
            {data, box.currentData()},
            {text, box.currentText()},
            {typed, box.currentText() != box.itemText(box.currentIndex())}};
}

QVariantMap rowsIn(const QAbstractItemView &view)
{
    if (const QVariantMap waiting = LateWish::of(view); !waiting.isEmpty())
        return waiting;
    if (!view.model() || !view.currentIndex().isValid() || qobject_cast<const QTreeView *>(&view))
        return {};
    QVariantList picked;
    for (const QModelIndex &each : view.selectionModel()->selectedRows())
        picked << each.row();
    return {{count, view.model()->rowCount()},
            {row, view.currentIndex().row()},
            {column, view.currentIndex().column()},
            {rows, picked}};
}

} // namespace tlm
