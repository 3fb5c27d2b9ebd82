#pragma once
#include "ui/frame/page.h"
#include "ui/train/configurationform.h"
#include "ui/train/timeestimate.h"

class QLineEdit;
class QPushButton;
class QTimer;

namespace tlm {

class Label;
class LiveRun;
class PlanView;
class Trainer;
struct Error;

/// Chooses what to train, tells what it will cost, starts it, and shows it as it goes.
class TrainPage : public Page
{
    Q_OBJECT
public:
    explicit TrainPage(Studio &studio, QWidget *parent = nullptr);
    void activated() override;

protected:
    void hideEvent(QHideEvent *event) override;

private:
    QWidget *buildForm();
    QWidget *buildPlan();
    QWidget *buildCommand();
    void readNames();
    void chooseCurrent();
    /// The current selection, or another of the task if it is not the task's.
    std::string selectionFor(const std::string &task) const;
    void showPlan();
    void readPast();
    void offerStart();
    void startTraining();
    void showRun(const QString &id);
    void fail(const Error &error);
    void poll();

    ConfigurationForm *m_form;
    PlanView *m_plan;
    QLineEdit *m_command;
    Label *m_problems;
    QPushButton *m_start;
    LiveRun *m_live;
    Trainer *m_trainer;
    QTimer *m_poll;
    int m_polls = 0;
    std::int64_t m_seenChange = -1;
    std::map<std::string, std::string> m_selectionTasks; ///< the task of each selection
    std::vector<Run> m_past;                             ///< whose speed tells how long a run will take
};

Page *makeTrainPage(Studio &studio);

} // namespace tlm
