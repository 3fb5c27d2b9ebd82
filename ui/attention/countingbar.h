#pragma once
#include <QWidget>

#include "core/attention/countingoptions.h"

class QComboBox;
class QDoubleSpinBox;
class QLineEdit;

namespace tlm {

/// How heads are counted: thresholds, which rows count, how offsets pool, which tokens are vertical. The
/// paper leaves open all but the thresholds.
class CountingBar : public QWidget
{
    Q_OBJECT
public:
    explicit CountingBar(QWidget *parent = nullptr);
    CountingOptions options() const;
    void setOptions(const CountingOptions &options);

Q_SIGNALS:
    void changed();

private:
    QDoubleSpinBox *makeThreshold(const QString &prefix, const QString &name, const QString &help);
    void tell();

    QDoubleSpinBox *m_positional, *m_vertical;
    QComboBox *m_rows, *m_offsets;
    QLineEdit *m_tokens;
    bool m_quiet = false;
};

} // namespace tlm
