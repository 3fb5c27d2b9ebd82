#include "ui/widgets/emptystate.h"

#include <QPushButton>
#include <QVBoxLayout>

#include "ui/widgets/iconlabel.h"
#include "ui/widgets/label.h"
#include "ui/widgets/pageheader.h"

namespace tlm {
EmptyState::EmptyState(const QString &icon, const QString &sentence, const QString &action,
                       const QString &help, QWidget *parent)
    : QWidget(parent), m_button(makeButton({}, action, help))
{
    auto *layout = new QVBoxLayout(this);
    layout->setSpacing(theme().space(16));
    auto *words = new Label(sentence, Theme::FontRole::Body, Label::Tone::Muted);
    words->setWordWrap(true);
    words->setAlignment(Qt::AlignHCenter);
    makePrimary(m_button);
    m_button->setMinimumHeight(theme().space(34));
    layout->addStretch(2);
    layout->addWidget(new IconLabel(icon, Label::Tone::Muted, 48), 0, Qt::AlignHCenter);
    layout->addWidget(words);
    layout->addWidget(m_button, 0, Qt::AlignHCenter);
    layout->addStretch(3);
    m_button->setVisible(!action.isEmpty());
    connect(m_button, &QPushButton::clicked, this, &EmptyState::triggered);
}

} // namespace tlm
