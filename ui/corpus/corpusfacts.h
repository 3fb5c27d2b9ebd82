#pragma once
#include <QWidget>

#include "core/data/corpus.h"

class QPushButton;

namespace tlm {

class Label;

/// How a corpus was read: sizes, words, and what was left out.
class CorpusFacts : public QWidget
{
    Q_OBJECT
public:
    explicit CorpusFacts(QWidget *parent = nullptr);
    /// A corpus that cannot be read has none; it says so elsewhere.
    void showSummary(const Expected<CorpusSummary> &summary);

Q_SIGNALS:
    void leftOutWanted();

private:
    Label *m_facts;
    QPushButton *m_lists;
};

} // namespace tlm
