#include "ui/widgets/filterfield.h"

#include <QCoreApplication>
#include <QLineEdit>
#include <QToolButton>

#include "ui/theme/theme.h"
#include "ui/widgets/pageheader.h"

namespace tlm {

QLineEdit *makeFilterField(const QString &icon, const QString &name, const QString &help)
{
    auto *field = new QLineEdit;
    describe(field, name, help);
    field->setPlaceholderText(name);
    field->addAction(theme().icon(icon), QLineEdit::LeadingPosition);
    field->setClearButtonEnabled(true);
    for (QToolButton *button : field->findChildren<QToolButton *>())
        button->setAccessibleName(QCoreApplication::translate("tlm::FilterField", "Clear: %1").arg(name));
    const int words = QFontMetrics(theme().font(Theme::FontRole::Body)).horizontalAdvance(name);
    field->setMinimumWidth(words + theme().space(54)); // beside icon and clear button
    return field;
}

} // namespace tlm
