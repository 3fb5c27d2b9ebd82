#pragma once
#include "core/retrieval/search.h"
#include "ui/widgets/card.h"

class QTreeView;

namespace tlm {

class ExplanationModel;

/// Why a neighbour has its score.
class ExplanationView : public Card
{
    Q_OBJECT
public:
    explicit ExplanationView(QWidget *parent = nullptr);
    void show(const Explanation &explanation, const QString &source);
    void clear();

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    ExplanationModel *m_model;
    QTreeView *m_tree;
};

} // namespace tlm
