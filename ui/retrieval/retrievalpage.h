#pragma once
#include <memory>
#include <optional>

#include "core/selection/selection.h"
#include "ui/frame/page.h"
#include "ui/jobs/jobs.h"
#include "ui/retrieval/corporaset.h"

class QCheckBox;
class QListView;
class QPlainTextEdit;
class QPushButton;
class QStackedWidget;

namespace tlm {

class Card;
class EmptyState;
class ExplanationView;
class NeighbourModel;
class ParameterFields;
class SaveSelectionForm;
class SelectionCard;
class SelectionView;
class TextList;

/// Which general text resembles the task, and why; and the selection that trainings learn from.
class RetrievalPage : public Page
{
    Q_OBJECT
public:
    explicit RetrievalPage(Studio &studio);
    void activated() override;

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void buildHeader();
    QWidget *makeContent();
    QWidget *makeNeighbours();
    void showWhatIsThere();
    void showTask();
    void openCorpora();
    void rank();
    void showNeighbours(const QString &query, std::vector<Neighbour> neighbours);
    void explain();
    void showSaved(const Selection &selection);
    void showDocuments(const QString &name, bool leftOut);

    QPushButton *m_save;
    QStackedWidget *m_stack;
    QWidget *m_noTask, *m_noCorpus, *m_content;
    SaveSelectionForm *m_form;
    TextList *m_texts;
    Card *m_neighboursCard;
    ParameterFields *m_parameters;
    NeighbourModel *m_neighbours;
    QListView *m_list;
    ExplanationView *m_explanation;
    SelectionCard *m_selection;
    SelectionView *m_documents;
    std::shared_ptr<const CorporaSet> m_corpora;
    QStringList m_openCorpora;
    QString m_shownTask;
    LatestJob m_taskJob, m_rankJob;
};

Page *makeRetrievalPage(Studio &studio);

} // namespace tlm
