#pragma once
#include <QObject>

#include "ui/attention/figure.h"

class QWidget;

namespace tlm {

class Studio;

/// Asks where to, and writes: the figure, the measures of a model, or its raw weights over the sentence.
class AttentionExport : public QObject
{
    Q_OBJECT
public:
    AttentionExport(Studio &studio, QWidget *page);
    void askFigure(const AttentionFigure &figure);
    void askNumbers(const HeadsPointer &heads);
    /// As .svg, .pdf or .png, by the ending of the name; others are refused.
    void writeFigure(const QString &path, const AttentionFigure &figure);
    /// Measures as .csv, weights as .safetensors or .npz, by the ending of the name; others are refused.
    void writeNumbers(const QString &path, const HeadsPointer &heads);

Q_SIGNALS:
    void written(const QString &path);
    void failed(const tlm::Error &error);

private:
    void tell(const QString &path, const Expected<> &result);

    Studio &m_studio;
    QWidget *m_page;
};

} // namespace tlm
