#include "ui/runs/reportwriter.h"

#include <QAbstractTextDocumentLayout>
#include <QBuffer>
#include <QCoreApplication>
#include <QLocale>
#include <QPageSize>
#include <QPainter>
#include <QPdfWriter>
#include <QRegularExpression>
#include <QSvgRenderer>
#include <QTextCursor>
#include <QTextDocument>
#include <QTextObjectInterface>

#include "core/base/file.h"

namespace tlm {

namespace {

constexpr int pictureKind = QTextFormat::UserObject + 1;
constexpr int pictureData = QTextFormat::UserProperty + 1;

/// Draws the SVG pictures that stand in a text.
class PictureObject : public QObject, public QTextObjectInterface
{
    Q_OBJECT
    Q_INTERFACES(QTextObjectInterface)
public:
    using QObject::QObject;
    QSizeF intrinsicSize(QTextDocument *document, int, const QTextFormat &format) override
    {
        const QPaintDevice *device = document->documentLayout()->paintDevice();
        const qreal scale = device ? device->logicalDpiY() / 96.0 : 1; // paper counts finer than the screen
        const QSizeF size =
            scale * QSizeF(QSvgRenderer(format.property(pictureData).toByteArray()).defaultSize());
        const qreal room = document->textWidth() - 2 * document->documentMargin();
        return size.width() > room && room > 0 ? size * (room / size.width()) : size;
    }
    void drawObject(QPainter *painter, const QRectF &rect, QTextDocument *, int,
                    const QTextFormat &format) override
    {
        QSvgRenderer(format.property(pictureData).toByteArray()).render(painter, rect);
    }
};

/// Puts HTML into a document whose engine knows no inline pictures: they become objects of the text.
void insertHtml(QTextDocument &document, const QString &html)
{
    static const QRegularExpression picture(QStringLiteral("<svg.*?</svg>"),
                                            QRegularExpression::DotMatchesEverythingOption);
    QStringList pictures;
    QString marked;
    qsizetype from = 0;
    for (auto found = picture.globalMatch(html); found.hasNext();) {
        const QRegularExpressionMatch match = found.next();
        marked += html.mid(from, match.capturedStart() - from) + QStringLiteral("<p>\uE000</p>");
        pictures << match.captured();
        from = match.capturedEnd();
    }
    document.setHtml(marked + html.mid(from));
    QTextCursor cursor(&document);
    for (const QString &svg : pictures) {
        cursor = document.find(QStringLiteral("\uE000"), cursor);
        if (cursor.isNull())
            return;
        QTextCharFormat format;
        format.setObjectType(pictureKind);
        format.setProperty(pictureData, svg.toUtf8());
        cursor.insertText(QString(QChar::ObjectReplacementCharacter), format);
    }
}

} // namespace

ReportWords reportWords()
{
    ReportWords words;
    words.text = [](const char *english) {
        return QCoreApplication::translate("Report", english).toStdString();
    };
    words.label = [](const std::string &english) {
        return QCoreApplication::translate("Field", english.c_str()).toStdString();
    };
    words.language = QLocale().bcp47Name().toStdString();
    return words;
}

void printHtml(const QString &html, QPagedPaintDevice &device)
{
    QTextDocument document;
    document.setDefaultFont(QFont(QStringLiteral("sans-serif"), 9));
    PictureObject pictures;
    document.documentLayout()->registerHandler(pictureKind, &pictures);
    insertHtml(document, html);
    document.print(&device);
}

QByteArray reportPdf(const QString &html)
{
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    {
        QPdfWriter writer(&buffer);
        writer.setPageSize(QPageSize(QPageSize::A4));
        writer.setPageMargins(QMarginsF(15, 15, 15, 15), QPageLayout::Millimeter);
        printHtml(html, writer);
    }
    return buffer.data();
}

Expected<> writeReport(const Workspace &workspace, const std::string &run, const std::filesystem::path &path,
                       const ReportWords &words)
{
    const auto report = gatherReport(workspace, run);
    if (!report)
        return tl::unexpected(report.error());
    const std::string html = reportHtml(*report, words);
    if (path.extension() != ".pdf")
        return writeFile(path, html);
    const QByteArray pdf = reportPdf(QString::fromStdString(html));
    return writeFile(path, {pdf.constData(), static_cast<std::size_t>(pdf.size())});
}

} // namespace tlm

#include "reportwriter.moc"
