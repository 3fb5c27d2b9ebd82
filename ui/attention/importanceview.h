#pragma once
#include <utility>
#include <vector>

#include <QPointF>
#include <QWidget>

#include "ui/attention/heads.h"

class QPushButton;

namespace tlm {

class Label;
class Plot;
struct ModelImportance;

/// How much the model needs each head, beside its pattern: the dev metric with each head muted alone.
class ImportanceView : public QWidget
{
    Q_OBJECT
public:
    explicit ImportanceView(QWidget *parent = nullptr);
    void setHeads(const Heads &heads, const ModelImportance *importance);
    /// Where nothing can be measured, a sentence tells why.
    void setState(bool possible, bool running);

Q_SIGNALS:
    void wanted();
    void stopWanted();
    void headChosen(int head);

private:
    void chooseAt(const QPointF &point);
    void showNote();

    Label *m_note;
    QPushButton *m_measure, *m_stop;
    Plot *m_plot;
    QString m_measured; ///< what was measured, in words; empty: nothing yet
    bool m_possible = false;
    std::vector<std::pair<QPointF, int>> m_points; ///< share, change of the metric, and head
};

} // namespace tlm
