#pragma once
#include <QIcon>
#include <QWidget>

#include "ui/widgets/label.h"

namespace tlm {

/// An icon of the theme in a tone, for words beside it.
class IconLabel : public QWidget
{
    Q_OBJECT
public:
    IconLabel(const QString &icon, Label::Tone tone, int side = 18, QWidget *parent = nullptr);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QIcon m_icon;
    Label::Tone m_tone;
};

} // namespace tlm
