#pragma once
#include <QWidget>

#include "ui/attention/shownmatrix.h"

class QCheckBox;
class QDoubleSpinBox;
class QPushButton;

namespace tlm {

/// What is left out of an enlarged head, and the button that mutes it.
class MatrixFields : public QWidget
{
    Q_OBJECT
public:
    explicit MatrixFields(QWidget *parent = nullptr);
    MatrixOptions options() const;
    /// Whether the chosen heads are muted, and whether there are any.
    void setMuted(bool muted, bool any);

Q_SIGNALS:
    void changed();
    void muteWanted();

private:
    QDoubleSpinBox *m_threshold;
    QCheckBox *m_hideSpecial;
    QPushButton *m_mute;
};

} // namespace tlm
