#pragma once
#include <memory>

#include "ui/jobs/jobs.h"
#include "ui/retrieval/membership.h"
#include "ui/widgets/card.h"

class QComboBox;
class QPushButton;
class QToolButton;

namespace tlm {

class BarChart;
class Label;
class MessageBar;
class Studio;
struct CoverageFigures;
struct SelectionFigures;

/// The saved selection: its figures in one line, how it was made, and bars that can be folded away.
class SelectionCard : public Card
{
    Q_OBJECT
public:
    SelectionCard(Studio &studio, MessageBar *messages, QWidget *parent = nullptr);
    /// Shows the current selection of the workspace.
    void refresh();
    /// Folds the bars where there is little room; a person's own choice holds.
    void setCompact(bool compact);

Q_SIGNALS:
    void documentsRequested(const QString &name);
    void allRequested();
    /// The documents of the shown selection were read; none if none can be read.
    void loaded(const std::shared_ptr<const tlm::SelectionIndex> &selection);

private:
    struct Loaded;
    void buildTitle();
    void buildBars();
    void load(const QString &name);
    void showNone(const QString &why);
    void showLoaded(const Loaded &loaded);
    void showFigures(const SelectionFigures &figures, const SelectionSummary &summary);
    /// Classes and vocabulary, which take a search: once for a selection, and only where they are seen.
    void measure();
    void showCoverage(const Expected<CoverageFigures> &coverage);
    void setFolded(bool folded);

    Studio &m_studio;
    MessageBar *m_messages;
    QComboBox *m_names;
    QPushButton *m_documents, *m_all;
    QToolButton *m_fold;
    QWidget *m_bars;
    Label *m_made;
    BarChart *m_ranks, *m_scores, *m_foundBy, *m_classes, *m_corpora, *m_vocabulary;
    LatestJob m_loading, m_measuring;
    QString m_shown, m_measured;
    bool m_compact = false;
};

} // namespace tlm
