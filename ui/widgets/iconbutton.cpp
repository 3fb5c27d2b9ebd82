#include "ui/widgets/iconbutton.h"

#include <QToolButton>

#include "ui/theme/theme.h"
#include "ui/widgets/pageheader.h"

namespace tlm {

QToolButton *makeIconButton(const QString &icon, const QString &name, const QString &help)
{
    auto *button = new QToolButton;
    button->setIcon(theme().icon(icon));
    button->setAutoRaise(true);
    describe(button, name, help);
    return button;
}

} // namespace tlm
