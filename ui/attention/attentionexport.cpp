#include "ui/attention/attentionexport.h"

#include "core/attention/measurestable.h"
#include "core/base/file.h"
#include "ui/frame/studio.h"
#include "ui/widgets/askfile.h"

namespace tlm {

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
        [this, figure](const QString &path) { tell(path, writeAttentionFigure(path, figure)); });
}

void AttentionExport::askNumbers(const HeadsPointer &heads)
{
    askSavePath(m_page, tr("Export numbers"), tr("attention.csv"),
                {tr("Measures of all heads as CSV (*.csv)"), tr("Weights as safetensors (*.safetensors)"),
                 tr("Weights for NumPy (*.npz)")},
                [this, heads](const QString &path) { writeNumbers(path, heads); });
}

void AttentionExport::writeNumbers(const QString &path, const HeadsPointer &heads)
{
    m_studio.jobs().run(
        tr("Export numbers"), this,
        [heads, file = path.toStdString()](ProgressSink &, std::stop_token) {
            return isAttentionFile(file) ? writeAttention(file, {storedOf(*heads->sentence)})
                                         : writeFile(file, measuresCsv(heads->measures));
        },
        [this, path](const Expected<> &result) { tell(path, result); });
}

} // namespace tlm
