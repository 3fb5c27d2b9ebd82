#pragma once
#include <QWidget>

#include "ui/train/logtail.h"

class QCheckBox;
class QLineEdit;

namespace tlm {

class Label;

/// The log of a run with a search, and whether the end is followed.
class LogView : public QWidget
{
    Q_OBJECT
public:
    explicit LogView(QWidget *parent = nullptr);
    LogTail *tail() const { return m_tail; }
    void add(const LogChunk &chunk);
    void begin() { m_tail->begin(); }

private:
    void search();

    LogTail *m_tail;
    QLineEdit *m_search;
    Label *m_found;
    QCheckBox *m_follow;
    bool m_adding = false; ///< what scrolls now is no person
};

} // namespace tlm
