#pragma once
#include "core/data/corpus.h"
#include "ui/frame/page.h"
#include "ui/frame/undoableremoval.h"

class QListView;
class QPushButton;
class QStackedWidget;

namespace tlm {

class CorpusForm;
class DocumentView;
class EntryModel;
class Label;

/// General text: what is there, adding more, and looking into it.
class CorpusPage : public Page
{
    Q_OBJECT
public:
    explicit CorpusPage(Studio &studio);
    void activated() override;
    bool canTake(const QMimeData &data) const override;
    void take(const QMimeData &data) override;

private:
    QWidget *makeView();
    void refresh();
    void pick(const QString &name);
    void showFacts(const QString &name);
    QString picked() const;
    void openForm();
    void closeForm();
    void showAdded(const CorpusImport &import);
    void remove();

    QPushButton *m_add, *m_remove;
    QStackedWidget *m_stack;
    QWidget *m_empty, *m_view;
    CorpusForm *m_form;
    EntryModel *m_entries;
    QListView *m_list;
    Label *m_facts; ///< how the picked corpus was read
    DocumentView *m_documents;
    QString m_shown;
    UndoableRemoval m_removal{*this, "corpora"};
};

Page *makeCorpusPage(Studio &studio);

} // namespace tlm
