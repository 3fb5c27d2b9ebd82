#pragma once
#include <QWidget>

#include "ui/widgets/label.h"

namespace tlm {

/// A name, a large value and a note under it.
class Fact : public QWidget
{
    Q_OBJECT
public:
    Fact(const QString &name, const QString &help, QWidget *parent = nullptr);
    void setValue(const QString &value, const QString &note = {}, Label::Tone tone = Label::Tone::Text);
    QString value() const { return m_value->text(); }
    QString note() const { return m_note->text(); }

private:
    QString m_name;
    Label *m_value, *m_note;
};

} // namespace tlm
