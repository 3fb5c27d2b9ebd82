#include "ui/corpus/documentview.h"

#include <QLineEdit>
#include <QPlainTextEdit>
#include <QSplitter>
#include <QTableView>

#include "core/data/corpus.h"
#include "ui/corpus/documentmodel.h"
#include "ui/frame/remember.h"
#include "ui/frame/studio.h"
#include "ui/theme/number.h"
#include "ui/theme/theme.h"
#include "ui/widgets/filterfield.h"
#include "ui/widgets/messagebar.h"
#include "ui/widgets/pageheader.h"
#include "ui/widgets/readingpane.h"
#include "ui/widgets/views.h"

namespace tlm {
namespace {

constexpr std::size_t mostFound = 1000;

} // namespace

DocumentView::DocumentView(Studio &studio, MessageBar *messages, QWidget *parent)
    : Card(tr("Documents"), parent), m_studio(studio), m_messages(messages), m_model(new DocumentModel(this)),

      m_query(makeFilterField("search", tr("Search documents"),
                              tr("Finds the documents that share the most telling words (BM25)"))),
      m_table(makeTable(m_model, tr("Documents"), tr("The documents of the corpus, or those found"))),
      m_text(new QPlainTextEdit)
{
    setBodyMargins(false);
    m_query->setMinimumWidth(theme().space(260));
    titleRow()->addWidget(m_query);
    auto *split =
        makeReadingPane(m_table, m_text, tr("Picked document"), tr("The whole text of the picked document"));
    rememberSizes(m_studio, split, "documents");
    body()->addWidget(split, 1);
    connect(m_query, &QLineEdit::textChanged, this, &DocumentView::search);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            &DocumentView::showPicked);
    connect(m_model, &QAbstractItemModel::modelReset, this, &DocumentView::showPicked);
}

void DocumentView::setCorpus(const QString &name)
{
    m_job.abandon();
    m_searcher.reset();
    m_model->setStore({});
    if (name.isEmpty())
        return;
    setTitle(tr("Documents of %1").arg(name));
    const auto summary = summarizeCorpus(m_studio.workspace(), name.toStdString());
    if (!summary)
        return m_messages->showError(summary.error());
    auto store = DocumentStore::open(summary->documentFiles);
    auto index = Index::open(summary->indexFiles);
    if (!store)
        return m_messages->showError(store.error());
    m_model->setStore(std::move(*store));
    m_query->setEnabled(bool(index));
    if (index)
        m_searcher = std::make_shared<const Searcher>(std::vector<Index>{*index});
    else
        m_messages->showError(index.error()); // what can be read is still shown
    m_table->setColumnWidth(DocumentModel::Number, theme().space(84));
    m_table->setColumnWidth(DocumentModel::Id, theme().space(150));
    search();
}

void DocumentView::search()
{
    const QString query = m_query->text().trimmed();
    if (!m_searcher || query.isEmpty()) {
        m_job.abandon();
        m_model->setFound({});
        return showResult();
    }
    m_job.run(
        m_studio.jobs(), {}, this,
        [searcher = m_searcher, query = query.toStdString()](ProgressSink &, std::stop_token) {
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
    if (m_query->text().trimmed().isEmpty())
        setHint(tr("%1 in all").arg(countText(rows)));
    else if (rows < mostFound)
        setHint(tr("%1 found").arg(countText(rows)));
    else
        setHint(tr("the best %1").arg(countText(rows)));
}

void DocumentView::showPicked()
{
    const QModelIndex current = m_table->currentIndex();
    m_text->setPlainText(current.isValid() ? m_model->text(current.row()) : QString());
}

} // namespace tlm
