#pragma once
#include <functional>
#include <vector>

#include <QWidget>

#include "core/base/progress.h"

class QProgressBar;
class QPushButton;

namespace tlm {

class Label;

/// Something that goes on: a job of the window or a training elsewhere.
struct Activity
{
    QString key; ///< tells activities apart
    QString title, detail;
    Progress progress;
    /// What one can do with it from here; the empty ones are not offered.
    std::function<void()> cancel, pause = {}, stop = {};
};

/// The running job at the foot of the window, whatever page is open: the newest one, and how many more. What
/// was asked for is not offered again until the activity is brought up to date.
class JobStrip : public QWidget
{
    Q_OBJECT
public:
    explicit JobStrip(QWidget *parent = nullptr);

    /// Adds an activity or brings it up to date.
    void setActivity(const Activity &activity);
    void removeActivity(const QString &key);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void addOffer(QPushButton *button, std::function<void()> Activity::*offer);
    void refresh();

    std::vector<Activity> m_activities;
    Label *m_title, *m_detail, *m_counts, *m_rate, *m_left, *m_more;
    QProgressBar *m_bar;
    QPushButton *m_pause, *m_stop, *m_cancel;
};

} // namespace tlm
