#include "ui/attention/attentionexport.h"

#include <QFileInfo>

#include "core/attention/measurestable.h"
#include "core/base/file.h"
#include "ui/frame/studio.h"
#include "ui/widgets/askfile.h"

namespace tlm {

namespace {

MeasuresOrigin originOf(const Heads &heads)
{
    const Looked &looked = heads.looked;
    MeasuresOrigin origin{looked.model.toStdString(), heads.sentences, looked.counting, heads.importance};
    if (heads.isOfSample())
        return origin;
    for (const auto &[layer, head] : looked.muted)
        origin.muted.push_back({layer, head});
    origin.masked.assign(looked.masked.begin(), looked.masked.end());
    return origin;
}

} // namespace

AttentionExport::AttentionExport(Studio &studio, QWidget *page)
    : QObject(page), m_studio(studio), m_page(page)
{
}

void AttentionExport::tell(const QString &path, const Expected<> &result)
{
    if (result)
        Q_EMIT written(path);
    else
        Q_EMIT failed(result.error());
}

void AttentionExport::askFigure(const AttentionFigure &figure)
{
    askSavePath(
        m_page, tr("Export figure"), tr("attention.svg"),
        {tr("SVG picture (*.svg)"), tr("PDF file (*.pdf)"), tr("PNG picture, at twice the size (*.png)")},
        [this, figure](const QString &path) { writeFigure(path, figure); });
}

void AttentionExport::askNumbers(const HeadsPointer &heads)
{
    askSavePath(m_page, tr("Export numbers"), tr("attention.csv"),
                {tr("Measures of all heads as CSV (*.csv)"), tr("Weights as safetensors (*.safetensors)"),
                 tr("Weights for NumPy (*.npz)")},
                [this, heads](const QString &path) { writeNumbers(path, heads); });
}

void AttentionExport::writeFigure(const QString &path, const AttentionFigure &figure)
{
    auto drawn = drawFigure(path, figure);
    if (!drawn)
        return tell(path, tl::unexpected(drawn.error()));
    m_studio.jobs().run(
        tr("Export figure"), this,
        [bytesOf = std::move(*drawn), file = path.toStdString()](ProgressSink &, std::stop_token) {
            const QByteArray bytes = bytesOf();
            return writeFile(file, {bytes.constData(), static_cast<std::size_t>(bytes.size())});
        },
        [this, path](const Expected<> &result) { tell(path, result); });
}

void AttentionExport::writeNumbers(const QString &path, const HeadsPointer &heads)
{
    const bool table = QFileInfo(path).suffix().toLower() == QStringLiteral("csv");
    m_studio.jobs().run(
        tr("Export numbers"), this,
        [heads, table, file = path.toStdString()](ProgressSink &, std::stop_token) {
            return table ? writeFile(file, measuresCsv(heads->measures, originOf(*heads)))
                         : writeAttention(file, {storedOf(*heads->sentence)});
        },
        [this, path](const Expected<> &result) { tell(path, result); });
}

} // namespace tlm
