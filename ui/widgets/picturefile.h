#pragma once
#include <functional>

#include <QByteArray>
#include <QSize>
#include <QString>

class QImage;
class QPaintDevice;

namespace tlm {

/// What is painted in lines and not in pixels. Its pixels are those of the screen: sizes of letters, in
/// points, and of everything else, in pixels, go together there.
struct VectorPicture
{
    QSize size;
    int resolution = 0; ///< of the screen
    QString title, description;
    QByteArray caption; ///< JSON that goes with a PDF
    std::function<void(QPaintDevice &)> paint;
};

/// Dots per inch of the screen; asked for in the window's thread.
int screenResolution();

/// The bytes of a file, made in any thread that `paint` may run in.
QByteArray svgOf(const VectorPicture &picture);
QByteArray pdfOf(const VectorPicture &picture);
QByteArray pngOf(const QImage &image);

} // namespace tlm
