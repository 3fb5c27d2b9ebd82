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
    std::function<void()> cancel; ///< empty: it cannot be cancelled from here
};

/// The running job at the foot of the window, whatever page is open: the newest one, and how many more.
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
    void refresh();

    std::vector<Activity> m_activities;
    Label *m_title, *m_detail, *m_counts, *m_rate, *m_left, *m_more;
    QProgressBar *m_bar;
    QPushButton *m_cancel;
};

} // namespace tlm
