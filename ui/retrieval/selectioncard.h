#pragma once
#include <optional>

#include "core/retrieval/selection.h"
#include "ui/jobs/jobs.h"
#include "ui/widgets/card.h"

class QComboBox;
class QToolButton;

namespace tlm {

class BarChart;
class Label;
class MessageBar;
class Studio;

/// The saved selection: its figures in one line, and bars that can be folded away.
class SelectionCard : public Card
{
    Q_OBJECT
public:
    SelectionCard(Studio &studio, MessageBar *messages, QWidget *parent = nullptr);
    /// Shows the current selection of the workspace.
    void refresh();
    /// Folds the bars where there is little room; a person's own choice holds.
    void setCompact(bool compact);

private:
    void showSummary(const SelectionSummary &summary);
    void load(const QString &name);
    void showFigures(const Selection &selection);
    void setFolded(bool folded);

    Studio &m_studio;
    MessageBar *m_messages;
    QComboBox *m_names;
    QToolButton *m_fold;
    QWidget *m_bars;
    BarChart *m_ranks, *m_scores, *m_foundBy, *m_corpora;
    LatestJob m_loading;
    QString m_shown;
    bool m_compact = false;
};

} // namespace tlm
