#pragma once
#include <QWidget>

class QSpinBox;

namespace tlm {

/// Asks by how many steps a run is to be longer.
class ExtendRow : public QWidget
{
    Q_OBJECT
public:
    explicit ExtendRow(QWidget *parent = nullptr);
    void ask();

Q_SIGNALS:
    void chosen(qint64 steps);

private:
    QSpinBox *m_steps;
};

} // namespace tlm
