#include "ui/frame/manualwindow.h"

#include <QDesktopServices>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QListWidget>
#include <QSplitter>
#include <QTextBlock>
#include <QTextBrowser>

#include "ui/theme/theme.h"
#include "ui/widgets/emptyhint.h"
#include "ui/widgets/filterfield.h"
#include "ui/widgets/pageheader.h"

namespace tlm {
namespace {

constexpr int nameRole = Qt::UserRole;

} // namespace

ManualWindow::ManualWindow(const QString &language, const Actions &actions, QWidget *owner)
    : QWidget(owner, Qt::Window), m_pages(manualPages(language, actions)),
      m_search(makeFilterField("search", tr("Search the manual"),
                               tr("Shows the pages that hold all the words, and marks them"))),
      m_list(new QListWidget), m_text(new QTextBrowser)
{
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Manual of TLM Studio"));
    describe(m_list, tr("Pages of the manual"), tr("Shows the picked page"));
    describe(m_text, tr("Text of the manual"), tr("The page of the manual that was picked"));
    m_list->setFrameShape(QFrame::NoFrame);
    addEmptyHint(m_list, tr("No page holds these words."));
    m_text->setOpenLinks(false);
    m_text->document()->setDocumentMargin(theme().space(16));
    auto *left = new QWidget;
    auto *column = new QVBoxLayout(left);
    column->setContentsMargins(theme().space(8), theme().space(8), 0, theme().space(8));
    column->addWidget(m_search);
    column->addWidget(m_list);
    auto *split = new QSplitter;
    split->addWidget(left);
    split->addWidget(m_text);
    split->setStretchFactor(1, 1);
    split->setChildrenCollapsible(false);
    split->setSizes({theme().space(240), theme().space(640)});
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(split);
    resize(theme().space(880), theme().space(640));
    connect(m_search, &QLineEdit::textChanged, this, &ManualWindow::search);
    connect(m_list, &QListWidget::currentItemChanged, this, [this](const QListWidgetItem *item) {
        if (item)
            showPage(item->data(nameRole).toString());
    });
    connect(m_text, &QTextBrowser::anchorClicked, this, &ManualWindow::follow);
    connect(&theme(), &Theme::changed, this, [this] { showPage(m_page); });
    search({});
}

void ManualWindow::search(const QString &words)
{
    const QSignalBlocker quiet(m_list);
    m_list->clear();
    QStringList found;
    for (const ManualPage &page : m_pages) {
        if (!contains(page, words))
            continue;
        auto *item = new QListWidgetItem(page.title, m_list);
        item->setData(nameRole, page.name);
        found << page.name;
    }
    if (!found.isEmpty())
        showPage(found.contains(m_page) ? m_page : found.first());
}

void ManualWindow::showPage(const QString &name)
{
    const auto found =
        std::ranges::find_if(m_pages, [&](const ManualPage &page) { return page.name == name; });
    if (!m_pages.empty())
        show(found == m_pages.end() ? m_pages.front() : *found);
}

void ManualWindow::show(const ManualPage &page)
{
    m_page = page.name;
    m_text->document()->setDefaultFont(theme().font(Theme::FontRole::Body));
    m_text->setMarkdown(page.text);
    mark(m_search->text());
    const QSignalBlocker quiet(m_list);
    for (int row = 0; row < m_list->count(); ++row)
        if (m_list->item(row)->data(nameRole) == page.name)
            m_list->setCurrentRow(row);
}

/// Links lead to other pages, as `retrieval.md`, or out into the world.
void ManualWindow::follow(const QUrl &link)
{
    if (link.scheme().isEmpty())
        showPage(link.path().section('.', 0, 0));
    else
        QDesktopServices::openUrl(link);
}

void ManualWindow::mark(const QString &words)
{
    QList<QTextEdit::ExtraSelection> marks;
    for (const QString &word : words.split(' ', Qt::SkipEmptyParts)) {
        for (QTextCursor at = m_text->document()->find(word); !at.isNull();
             at = m_text->document()->find(word, at)) {
            QTextEdit::ExtraSelection mark;
            mark.cursor = at;
            mark.format.setBackground(theme().colours().mark);
            marks.append(mark);
        }
    }
    m_text->setExtraSelections(marks);
    if (!marks.isEmpty()) {
        QTextCursor first = marks.front().cursor;
        first.clearSelection();
        m_text->setTextCursor(first);
    }
}

} // namespace tlm
