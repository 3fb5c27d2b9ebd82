#pragma once
#include <memory>

#include "core/selection/selection.h"
#include "ui/frame/page.h"
#include "ui/retrieval/membership.h"

class QAction;
class QSplitter;
class QStackedWidget;

namespace tlm {

class DetailsCard;
class NeighboursCard;
class RetrievalSources;
class SaveSelectionForm;
class SelectionCard;
class SelectionsView;
class SelectionView;
class TextList;

/// Which general text resembles the task, and why; and the selections that trainings learn from.
class RetrievalPage : public Page
{
    Q_OBJECT
public:
    explicit RetrievalPage(Studio &studio);
    void activated() override;
    QVariantMap keep() const override;
    void putBack(const QVariantMap &kept) override;

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void buildHeader();
    QWidget *makeEmpty(const QString &icon, const QString &sentence, const QString &button,
                       const QString &help, PageId page);
    QWidget *makeContent();
    QWidget *makeRight();
    void connectSources();
    void connectParts();
    void showWhatIsThere();
    void arrange();
    void showFacts();
    void showSaved(const Selection &selection);
    void showDocuments(const QString &name, bool leftOut);
    void showSelections();
    void openForm();
    void goBack();

    QAction *m_save;
    QStackedWidget *m_stack;
    RetrievalSources *m_sources;
    QWidget *m_noTask, *m_noCorpus, *m_content;
    SaveSelectionForm *m_form;
    QSplitter *m_work; ///< texts and their neighbours
    TextList *m_texts;
    NeighboursCard *m_neighbours;
    DetailsCard *m_details;
    SelectionCard *m_selection;
    SelectionView *m_documents;
    SelectionsView *m_selections;
    QWidget *m_before = nullptr; ///< where the documents were opened from
    QString m_documentsOf;       ///< the selection whose documents were opened last
    std::shared_ptr<const SelectionIndex> m_index;
};

Page *makeRetrievalPage(Studio &studio);

} // namespace tlm
