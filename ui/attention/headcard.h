#pragma once
#include <set>

#include "ui/attention/heads.h"
#include "ui/attention/headview.h"
#include "ui/widgets/card.h"

class QScrollArea;
class QStackedLayout;
class QTabBar;

namespace tlm {

class HeadFigures;
class Label;
class LinesView;
class MatrixFields;
class MatrixView;
class Plot;

/// One head, or the mean of several, enlarged: as a matrix or as lines between tokens, with its measures and
/// how its weight falls with distance.
class HeadCard : public Card
{
    Q_OBJECT
public:
    explicit HeadCard(QWidget *parent = nullptr);
    /// `model`: "A" or "B" while two are compared.
    void setHeads(const HeadsPointer &heads, const std::vector<int> &chosen, const QString &model = {});
    void setChanges(const std::set<int> &masked, const std::set<int> &muted);
    HeadView view() const;

Q_SIGNALS:
    /// A token, by its place in the sentence, is to be masked, or masked no longer.
    void maskToggled(int position);
    void muteWanted();

private:
    QWidget *buildViews();
    void showMatrix();
    void showTitle();

    HeadsPointer m_heads;
    std::vector<int> m_chosen;
    std::set<int> m_masked, m_muted;
    QString m_model;
    QTabBar *m_views;
    QStackedLayout *m_stack;
    MatrixFields *m_fields;
    MatrixView *m_matrix;
    LinesView *m_lines;
    QScrollArea *m_scroll;
    Label *m_pointed;
    HeadFigures *m_figures;
    Plot *m_distance;
};

} // namespace tlm
