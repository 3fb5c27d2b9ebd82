#include "ui/runs/noteview.h"

#include <QDesktopServices>

#include "ui/widgets/pageheader.h"

namespace tlm {

NoteView::NoteView(QWidget *parent) : QTextBrowser(parent)
{
    setOpenLinks(false);
    setPlaceholderText(tr("Nothing is noted."));
    describe(this, tr("Note as it reads"),
             tr("The note with its Markdown shown as headings, lists and links."));
    connect(this, &QTextBrowser::anchorClicked, this, [](const QUrl &address) {
        if (address.scheme() == QStringLiteral("https") || address.scheme() == QStringLiteral("http"))
            QDesktopServices::openUrl(address);
    });
}

void NoteView::setNote(const QString &markdown)
{
    QTextDocument::MarkdownFeatures features = QTextDocument::MarkdownDialectGitHub;
    features |= QTextDocument::MarkdownNoHTML;
    document()->setMarkdown(markdown, features);
}

QVariant NoteView::loadResource(int, const QUrl &)
{
    return {};
}

} // namespace tlm
