#include "ui/corpus/documentview.h"

#include <QLineEdit>
#include <QPlainTextEdit>
#include <QTableView>

#include "core/data/opencorpus.h"
#include "ui/corpus/documentmodel.h"
#include "ui/frame/remember.h"
#include "ui/frame/studio.h"
#include "ui/theme/number.h"
#include "ui/theme/theme.h"
#include "ui/widgets/emptyhint.h"
#include "ui/widgets/filterfield.h"
#include "ui/widgets/label.h"
#include "ui/widgets/messagebar.h"
#include "ui/widgets/pageheader.h"
#include "ui/widgets/readingpane.h"
#include "ui/widgets/views.h"

namespace tlm {
namespace {

constexpr std::size_t mostFound = 1000;

} // namespace

DocumentView::DocumentView(Studio &studio, MessageBar *messages, QWidget *parent)
    : Card(tr("Documents"), parent), m_studio(studio), m_messages(messages),
      m_model(new DocumentModel(studio.jobs(), this)),
      m_query(makeFilterField("search", tr("Search documents"),
                              tr("Finds the documents that share the most telling words (BM25)"))),
      m_table(makeTable(m_model, tr("Documents"), tr("The documents of the corpus, or those found"))),
      m_reading(new ReadingPane(m_table, tr("Picked document"), tr("The whole text of the picked document")))
{
    setBodyMargins(false);
    titleRow()->addWidget(m_query);
    m_nothing = addEmptyHint(m_table, {});
    m_reading->nameAbout(tr("About the picked document"), tr("Its id, number and length"));
    rememberSizes(m_studio, m_reading, "documents");
    body()->addWidget(m_reading, 1);
    connect(m_query, &QLineEdit::textChanged, this, &DocumentView::search);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            &DocumentView::showPicked);
}

void DocumentView::setCorpus(const QString &name)
{
    m_name = name;
    m_searching.abandon();
    m_opening.abandon();
    m_searcher.reset();
    m_store.reset();
    m_model->setStore({});
    m_query->setEnabled(false);
    setHint({});
    showPicked();
    m_nothing->setText({});
    if (name.isEmpty())
        return setTitle(tr("Documents"));
    setTitle(tr("Documents of %1").arg(name));
    m_nothing->setText(tr("The documents are being opened…"));
    m_opening.run(
        m_studio.jobs(), {}, this,
        [workspace = m_studio.workspace(), name = name.toStdString()](ProgressSink &, std::stop_token) {
            return open(workspace, name);
        },
        [this](const Expected<Opened> &opened) { showOpened(opened); });
}

Expected<DocumentView::Opened> DocumentView::open(const Workspace &workspace, const std::string &name)
{
    const auto summary = summarizeCorpus(workspace, name);
    if (!summary)
        return tl::unexpected(summary.error());
    auto store = DocumentStore::open(summary->documentFiles);
    if (!store)
        return tl::unexpected(store.error());
    auto searcher = openIndex(*summary, *store).map([](const Index &index) {
        return std::make_shared<const Searcher>(std::vector<Index>{index});
    });
    return Opened{std::move(*store), std::move(searcher)};
}

void DocumentView::showOpened(const Expected<Opened> &opened)
{
    if (!opened) {
        m_nothing->setText(tr("The documents cannot be read."));
        return fail(opened.error());
    }
    m_store = opened->store;
    m_model->setStore(m_store);
    m_query->setEnabled(bool(opened->searcher));
    if (opened->searcher)
        m_searcher = *opened->searcher;
    else
        fail(opened->searcher.error()); // what can be read is still shown
    m_table->setColumnWidth(DocumentModel::Number, theme().space(84));
    m_table->setColumnWidth(DocumentModel::Id, theme().space(150));
    m_nothing->setText(tr("No document shares a word with the search."));
    search();
}

/// A corpus that cannot be opened whole is not opened again by itself.
void DocumentView::fail(const Error &error)
{
    m_studio.recent().setFailed({"corpus", m_name});
    m_messages->showError(error);
}

std::string DocumentView::queryText() const
{
    return m_query->text().trimmed().toStdString();
}

void DocumentView::search()
{
    if (!m_store)
        return;
    if (!m_searcher || queryText().empty()) {
        m_searching.abandon();
        m_model->setFound({});
        return showResult();
    }
    m_searching.run(
        m_studio.jobs(), {}, this,
        [searcher = m_searcher, query = queryText()](ProgressSink &, std::stop_token) {
            std::vector<std::uint32_t> found;
            for (const Neighbour &neighbour : searcher->search(query, mostFound))
                found.push_back(neighbour.document);
            return found;
        },
        [this](std::vector<std::uint32_t> found) {
            m_model->setFound(std::move(found));
            showResult();
        });
}

void DocumentView::showResult()
{
    m_table->setCurrentIndex(m_model->index(0, 0));
    const qulonglong rows = qulonglong(m_model->rowCount());
    if (queryText().empty())
        setHint(tr("%1 in all").arg(countText(rows)));
    else if (rows < mostFound)
        setHint(tr("%1 found").arg(countText(rows)));
    else
        setHint(tr("the best %1").arg(countText(rows)));
    if (rows == 0)
        showPicked();
}

void DocumentView::showPicked()
{
    const QModelIndex current = m_table->currentIndex();
    if (!m_store || !current.isValid()) {
        m_picking.abandon();
        return m_reading->clear();
    }
    m_picking.run(
        m_studio.jobs(), {}, this,
        [store = *m_store, number = m_model->number(current.row()),
         query = queryText()](ProgressSink &, std::stop_token) { return viewDocument(store, number, query); },
        [this](const Expected<ViewedDocument> &document) { showDocument(document); });
}

void DocumentView::showDocument(const Expected<ViewedDocument> &document)
{
    if (!document)
        return m_reading->showProblem(QString::fromStdString(document.error().cause));
    QStringList about{document->id, tr("no. %1").arg(countText(document->number)),
                      tr("%n word(s)", nullptr, int(document->words)), bytesText(document->bytes)};
    if (document->isCut)
        about << tr("its beginning is shown");
    if (!document->marks.empty())
        about << tr("%n word(s) of the search in it", nullptr, int(document->marks.size()));
    m_reading->showText(about, document->text);
    QList<QTextEdit::ExtraSelection> marks;
    for (const auto &[start, length] : document->marks) {
        QTextEdit::ExtraSelection mark;
        mark.cursor = m_reading->text()->textCursor();
        mark.cursor.setPosition(start);
        mark.cursor.setPosition(start + length, QTextCursor::KeepAnchor);
        mark.format.setBackground(theme().colours().mark);
        mark.format.setFontWeight(QFont::DemiBold);
        marks << mark;
    }
    m_reading->text()->setExtraSelections(marks);
}

} // namespace tlm
