#include "ui/train/fact.h"

#include <QVBoxLayout>

#include "ui/widgets/pageheader.h"

namespace tlm {

Fact::Fact(const QString &name, const QString &help, QWidget *parent)
    : QWidget(parent), m_name(name), m_value(new Label({}, Theme::FontRole::Section)),
      m_note(new Label({}, Theme::FontRole::Hint, Label::Tone::Muted))
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(new Label(name, Theme::FontRole::Hint, Label::Tone::Muted));
    layout->addWidget(m_value);
    layout->addWidget(m_note);
    describe(this, name, help);
    setValue(QStringLiteral("–"));
}

void Fact::setValue(const QString &value, const QString &note, Label::Tone tone)
{
    m_value->setText(value);
    m_value->setTone(tone);
    m_note->setText(note);
    m_note->setTone(tone == Label::Tone::Text ? Label::Tone::Muted : tone);
    setAccessibleDescription(m_name + QStringLiteral(": ") + value + u' ' + note);
}

} // namespace tlm
