#pragma once
#include <QWidget>

class QPushButton;

namespace tlm {

/// What an empty place says: one sentence on what will be here, and the one button that gets there.
class EmptyState : public QWidget
{
    Q_OBJECT
public:
    EmptyState(const QString &icon, const QString &sentence, const QString &action, const QString &help,
               QWidget *parent = nullptr);
    QPushButton *button() const { return m_button; }

Q_SIGNALS:
    void triggered();

private:
    QPushButton *m_button;
};

} // namespace tlm
