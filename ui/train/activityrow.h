#pragma once
#include <functional>

#include <QWidget>

#include "core/base/progress.h"

class QProgressBar;
class QPushButton;

namespace tlm {

class Label;

/// Something that goes on, its progress, and a way to end it; hidden while nothing does.
class ActivityRow : public QWidget
{
    Q_OBJECT
public:
    explicit ActivityRow(QWidget *parent = nullptr);
    void begin(const QString &words, std::function<void()> cancel);
    void showProgress(const Progress &progress);
    void end() { hide(); }

private:
    QString m_text;
    std::function<void()> m_cancelWork;
    Label *m_words;
    QProgressBar *m_bar;
    QPushButton *m_cancel;
};

} // namespace tlm
