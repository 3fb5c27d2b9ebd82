#pragma once
#include <QWidget>

#include "core/retrieval/search.h"

class QDoubleSpinBox;
class QSpinBox;

namespace tlm {

/// K, k1 and b in a row.
class ParameterFields : public QWidget
{
    Q_OBJECT
public:
    explicit ParameterFields(QWidget *parent = nullptr);
    std::uint32_t k() const;
    Bm25 bm25() const;

Q_SIGNALS:
    void changed();

private:
    QSpinBox *m_k;
    QDoubleSpinBox *m_k1, *m_b;
};

} // namespace tlm
