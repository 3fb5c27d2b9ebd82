#pragma once
#include <QPointer>
#include <QWidget>

class QProgressBar;
class QPushButton;

namespace tlm {

class Job;
class Label;
struct Progress;

/// A job in the place where it was started: a bar, how far it is, how fast, the time left, and a button that
/// cancels it. Hidden while there is none.
class JobLine : public QWidget
{
    Q_OBJECT
public:
    explicit JobLine(QWidget *parent = nullptr);
    void follow(Job *job);

private:
    void tell(const Progress &progress);
    void cancel();

    Label *m_title, *m_words;
    QProgressBar *m_bar;
    QPushButton *m_cancel;
    QPointer<Job> m_job;
};

} // namespace tlm
