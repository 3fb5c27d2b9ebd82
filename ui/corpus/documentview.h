#pragma once
#include <memory>
#include <optional>

#include "core/data/workspace.h"
#include "core/retrieval/search.h"
#include "ui/corpus/vieweddocument.h"
#include "ui/jobs/jobs.h"
#include "ui/widgets/card.h"

class QLineEdit;
class QTableView;

namespace tlm {

class DocumentModel;
class Label;
class MessageBar;
class ReadingPane;
class Studio;

/// The documents of one corpus: scrolled in their order, or found by BM25; the picked one in full.
class DocumentView : public Card
{
    Q_OBJECT
public:
    DocumentView(Studio &studio, MessageBar *messages, QWidget *parent = nullptr);
    /// Shows a corpus as it is stored now; an empty name shows none.
    void setCorpus(const QString &name);
    QTableView *table() const { return m_table; }
    QLineEdit *query() const { return m_query; }

private:
    struct Opened
    {
        DocumentStore store;
        Expected<std::shared_ptr<const Searcher>> searcher; ///< an index may be damaged alone
    };
    static Expected<Opened> open(const Workspace &workspace, const std::string &name);
    void showOpened(const Expected<Opened> &opened);
    void fail(const Error &error);
    void search();
    void showPicked();
    void showDocument(const Expected<ViewedDocument> &document);
    void showResult();
    std::string queryText() const;

    Studio &m_studio;
    MessageBar *m_messages;
    DocumentModel *m_model;
    QLineEdit *m_query;
    QString m_name;
    QTableView *m_table;
    Label *m_nothing;
    ReadingPane *m_reading;
    std::optional<DocumentStore> m_store;
    std::shared_ptr<const Searcher> m_searcher;
    LatestJob m_opening, m_searching, m_picking;
};

} // namespace tlm
