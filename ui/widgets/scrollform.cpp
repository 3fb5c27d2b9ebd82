#include "ui/widgets/scrollform.h"

#include <QScrollArea>
#include <QVBoxLayout>

#include "ui/theme/theme.h"

namespace tlm {

QScrollArea *makeScrollForm(QWidget *form)
{
    auto *content = new QWidget;
    auto *layout = new QVBoxLayout(content);
    layout->setContentsMargins(0, 0, theme().space(8), 0);
    layout->addWidget(form);
    layout->addStretch(1);
    auto *area = new QScrollArea;
    area->setWidget(content);
    area->setWidgetResizable(true);
    area->setFrameShape(QFrame::NoFrame);
    area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    area->viewport()->setBackgroundRole(QPalette::Base); // the colour of the card below
    area->setMinimumWidth(form->minimumSizeHint().width() + theme().space(24)); // with room for a scroll bar
    content->setBackgroundRole(QPalette::Base);
    content->setAutoFillBackground(true);
    return area;
}

} // namespace tlm
