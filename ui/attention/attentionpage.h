#pragma once
#include "ui/attention/attentionsource.h"
#include "ui/frame/page.h"

class QComboBox;
class QProgressBar;
class QPushButton;
class QStackedLayout;

namespace tlm {

class GridCard;
class HeadCard;
class SentenceBar;

/// What each head of a run's model looks at.
class AttentionPage : public Page
{
    Q_OBJECT
public:
    explicit AttentionPage(Studio &studio, QWidget *parent = nullptr);
    void activated() override;

private:
    QWidget *buildWork();
    void readRuns();
    void chooseRun();
    void lookAt();
    void measure();
    void takeAttention(const StoredAttention &attention, const std::vector<HeadMeasures> &own);
    void takeMeasures(const SampleMeasures &measures);
    void showHeads();
    void showBusy();
    void showFailure(const Error &error);
    void exportFigure();
    QString run() const;

    AttentionSource *m_source;
    QComboBox *m_runs;
    GridCard *m_grid;
    HeadCard *m_head;
    SentenceBar *m_bar;
    QProgressBar *m_busy;
    QPushButton *m_export;
    QStackedLayout *m_stack;
    QString m_run, m_task;
    QString m_seen;                     ///< the run whose heads are shown
    std::map<QString, QString> m_tasks; ///< of the runs offered
    StoredAttention m_attention;
    std::vector<HeadMeasures> m_own;
    SampleMeasures m_sample;
    HeadsPointer m_heads;
};

Page *makeAttentionPage(Studio &studio);

} // namespace tlm
