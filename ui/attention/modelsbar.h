#pragma once
#include <QWidget>

#include "ui/serving/modelchooser.h"

class QPushButton;
class QToolButton;

namespace tlm {

class Label;

/// Which model is looked into, and which stands beside it.
class ModelsBar : public QWidget
{
    Q_OBJECT
public:
    explicit ModelsBar(Studio &studio, QWidget *parent = nullptr);
    ModelChooser *first() const { return m_first; }
    ModelChooser *second() const { return m_second; }
    bool isComparing() const;
    void setComparing(bool comparing);
    /// How the counts of the two differ; empty while that cannot be said.
    void showDifference(const QString &words);
    void refresh();

Q_SIGNALS:
    void changed();

private:
    void showComparing();

    ModelChooser *m_first, *m_second;
    QToolButton *m_openSecond;
    QPushButton *m_compare;
    Label *m_a, *m_b, *m_difference;
};

} // namespace tlm
