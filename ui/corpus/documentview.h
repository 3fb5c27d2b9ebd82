#pragma once
#include <memory>

#include "core/data/workspace.h"
#include "core/retrieval/search.h"
#include "ui/jobs/jobs.h"
#include "ui/widgets/card.h"

class QLineEdit;
class QPlainTextEdit;
class QTableView;

namespace tlm {

class DocumentModel;
class MessageBar;
class Studio;

/// The documents of one corpus: scrolled in their order, or found by BM25; the picked one in full.
class DocumentView : public Card
{
    Q_OBJECT
public:
    DocumentView(Studio &studio, MessageBar *messages, QWidget *parent = nullptr);
    /// Shows a corpus; an empty name shows none.
    void setCorpus(const QString &name);

private:
    void search();
    void showPicked();
    void showResult();

    Studio &m_studio;
    MessageBar *m_messages;
    DocumentModel *m_model;
    QLineEdit *m_query;
    QTableView *m_table;
    QPlainTextEdit *m_text;
    std::shared_ptr<const Searcher> m_searcher;
    LatestJob m_job;
};

} // namespace tlm
