#pragma once
#include <memory>

#include "core/data/corpus.h"
#include "core/data/leftout.h"
#include "ui/frame/page.h"
#include "ui/frame/undoableremoval.h"
#include "ui/jobs/jobs.h"

class QAction;
class QListView;
class QStackedWidget;

namespace tlm {

class CorpusFacts;
class CorpusForm;
class DocumentView;
class EntryModel;
class JobLine;
class LeftOutView;
class RenameBar;

/// General text: what is there, adding more, and looking into it.
class CorpusPage : public Page
{
    Q_OBJECT
public:
    explicit CorpusPage(Studio &studio);
    bool canTake(const QMimeData &data) const override;
    void take(const QMimeData &data) override;
    QVariantMap keep() const override;
    void putBack(const QVariantMap &kept) override;

private:
    QWidget *makeView();
    void addActions();
    void refresh();
    /// The first one if it is not there.
    void setPicked(const QString &name);
    void pick(const QString &name);
    QString picked() const;
    bool isAside() const;
    void openForm(const QString &target);
    void closeForm();
    void showAdded(const CorpusImport &import);
    void showLeftOut(const QString &name, std::shared_ptr<const LeftOut> leftOut,
                     const std::vector<GuessedEncoding> &guessed);
    void loadLeftOut();
    void remove();
    void askName();
    void rename(const QString &name, const QString &wanted);

    QAction *m_add, *m_append, *m_rename, *m_remove;
    QStackedWidget *m_stack;
    QWidget *m_empty, *m_view;
    CorpusForm *m_form;
    LeftOutView *m_leftOut;
    RenameBar *m_renameBar;
    JobLine *m_progress;
    EntryModel *m_entries;
    QListView *m_list;
    CorpusFacts *m_facts;
    DocumentView *m_documents;
    QString m_shown;
    LatestJob m_listing;
    UndoableRemoval m_removal{*this, "corpora"};
};

Page *makeCorpusPage(Studio &studio);

} // namespace tlm
