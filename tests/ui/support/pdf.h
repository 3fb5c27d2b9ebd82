#pragma once
#include <algorithm>

#include <QByteArray>
#include <QRegularExpression>
#include <QSizeF>

namespace tlm::test {

/// The size of the first page of a PDF, in points.
inline QSizeF pageOf(const QByteArray &pdf)
{
    static const QRegularExpression box(R"(/MediaBox \[\S+ \S+ (\S+) (\S+)\])");
    const auto found = box.match(QString::fromLatin1(pdf));
    return {found.captured(1).toDouble(), found.captured(2).toDouble()};
}

/// The largest letters of a PDF as Qt writes it, in pixels of its resolution; 0 if there are none.
inline double largestLetters(const QByteArray &pdf)
{
    static const QRegularExpression font(R"(/F\d+ (\S+) Tf)");
    const QByteArray begin = ">>\nstream\n";
    double largest = 0;
    for (qsizetype at = pdf.indexOf(begin); at >= 0; at = pdf.indexOf(begin, at + 1)) {
        if (!pdf.left(at).right(60).contains("FlateDecode"))
            continue;
        const qsizetype from = at + begin.size();
        const QByteArray packed = pdf.mid(from, pdf.indexOf("endstream", from) - from);
        const QString text = QString::fromLatin1(qUncompress(QByteArray("\0\x10\0\0", 4) + packed));
        for (auto letters = font.globalMatch(text); letters.hasNext();)
            largest = std::max(largest, letters.next().captured(1).toDouble());
    }
    return largest;
}

} // namespace tlm::test
