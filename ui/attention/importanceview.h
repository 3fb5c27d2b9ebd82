#pragma once
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
    /// Without a task nothing can be measured.
    void setState(bool possible, bool running);

Q_SIGNALS:
    void wanted();
    void stopWanted();

private:
    Label *m_note;
    QPushButton *m_measure, *m_stop;
    Plot *m_plot;
};

} // namespace tlm
