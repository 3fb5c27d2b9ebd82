#pragma once
#include <functional>

#include <QObject>
#include <QVariantMap>

class QAbstractItemModel;
class QAbstractItemView;
class QComboBox;
class QWidget;

namespace tlm {

/// What a person picked in a box or a list, to be picked in another one as soon as that holds it. A key or a
/// click of the person there puts an end to the wish.
class LateWish : public QObject
{
    Q_OBJECT
public:
    static void make(QComboBox &box, const QVariantMap &choice);
    static void make(QAbstractItemView &view, const QVariantMap &rows);
    /// The wish that waits for a box or a list; empty: none.
    static QVariantMap of(const QWidget &widget);

    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    LateWish(QWidget &widget, const QAbstractItemModel &model, QVariantMap wish, std::function<bool()> grant);
    void tryAgain();
    void end();

    QVariantMap m_wish;
    std::function<bool()> m_grant;
};

/// What is picked in a box, or waits to be: by its data, else its text, else its number of so many. Empty:
/// nothing.
QVariantMap choiceIn(const QComboBox &box);

/// The rows that are picked in a list or table, or wait to be. Empty: none.
QVariantMap rowsIn(const QAbstractItemView &view);

} // namespace tlm
