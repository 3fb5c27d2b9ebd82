#include "ui/widgets/accessiblerole.h"

#include <QAccessibleWidget>
#include <QWidget>

namespace tlm {
namespace {

constexpr const char *roleProperty = "accessibleRole";

QAccessibleInterface *makeInterface(const QString &, QObject *object)
{
    const QVariant role = object->isWidgetType() ? object->property(roleProperty) : QVariant();
    if (!role.isValid())
        return nullptr;
    return new QAccessibleWidget(static_cast<QWidget *>(object),
                                 static_cast<QAccessible::Role>(role.toInt()));
}

} // namespace

void setAccessibleRole(QWidget *widget, QAccessible::Role role)
{
    QAccessible::installFactory(&makeInterface); // the same one counts once
    widget->setProperty(roleProperty, int(role));
}

} // namespace tlm
