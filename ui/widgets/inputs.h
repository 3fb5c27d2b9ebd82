#pragma once
#include <QVariantMap>

class QWidget;

namespace tlm {

/// A part of a page that tells itself what a person typed and picked in it: its fields alone do not.
class Keeper
{
public:
    virtual ~Keeper() = default;
    virtual QVariantMap keep() const = 0;
    /// In a part that was just built.
    virtual void putBack(const QVariantMap &kept) = 0;
};

/// What a person typed and picked in the fields, lists and parts below a widget, by their places in it.
QVariantMap keepInputs(const QWidget &widget);

/// Types and picks it again in a widget that was built anew. What a box or a list does not offer yet is
/// picked once it does, unless the person is quicker.
void putBackInputs(QWidget &widget, const QVariantMap &kept);

/// The place of a widget below another one, and what has that place in one that was built anew; empty or
/// nullptr: none.
QString placeIn(const QWidget &widget, const QWidget *wanted);
QWidget *widgetAt(const QWidget &widget, const QString &place);

} // namespace tlm
