#pragma once
#include <QWidget>

#include "core/retrieval/search.h"

class QTreeView;

namespace tlm {

class ExplanationModel;

/// Why a neighbour has its score, as a tree that sums to it.
class ExplanationView : public QWidget
{
    Q_OBJECT
public:
    explicit ExplanationView(QWidget *parent = nullptr);
    void setExplanation(const Explanation &explanation);

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    ExplanationModel *m_model;
    QTreeView *m_tree;
};

} // namespace tlm
