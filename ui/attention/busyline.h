#pragma once
#include <QWidget>

#include "core/base/progress.h"

class QProgressBar;
class QToolButton;

namespace tlm {

class Label;

/// That models are being read, how far what takes long has come, and a button that stops that. Hidden, it
/// keeps its room, so that nothing under it jumps.
class BusyLine : public QWidget
{
    Q_OBJECT
public:
    explicit BusyLine(QWidget *parent = nullptr);
    /// `stoppable`: something takes long.
    void setState(bool busy, bool stoppable);
    void setProgress(const Progress &progress);
    /// What is under way, in words.
    static QString titleOf(const Progress &progress);

Q_SIGNALS:
    void stopWanted();

private:
    Label *m_words;
    QProgressBar *m_bar;
    QToolButton *m_stop;
};

} // namespace tlm
