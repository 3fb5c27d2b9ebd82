#pragma once
#include <QWidget>

#include "core/selection/selection.h"

class QCheckBox;
class QComboBox;
class QDoubleSpinBox;
class QLineEdit;
class QSpinBox;

namespace tlm {

class WrapLayout;

/// What is searched for and how: a query of one's own, whole text or keywords, K, k1, b and the clause limit.
class ParameterFields : public QWidget
{
    Q_OBJECT
public:
    explicit ParameterFields(QWidget *parent = nullptr);
    std::uint32_t k() const;
    Bm25 bm25() const;
    QueryText queryText() const;
    /// Typed instead of a task text; empty: none.
    QString ownQuery() const;
    void setOwnQuery(const QString &query);
    /// Lists of neighbours and of random documents that are wanted.
    bool showsNeighbours() const;
    bool showsRandom() const;

Q_SIGNALS:
    void changed();

private:
    template <typename Field, typename Value>
    Field *addNumber(const QString &name, const QString &help, Value most, Value step, Value value);
    QComboBox *addChoice(const QString &name, const QString &help, const QStringList &choices);

    WrapLayout *m_row;
    QLineEdit *m_ownQuery;
    QComboBox *m_queryText, *m_view;
    QSpinBox *m_k;
    QDoubleSpinBox *m_k1, *m_b;
    QCheckBox *m_limit;
};

} // namespace tlm
