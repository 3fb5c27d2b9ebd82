#include "ui/support/pseudolanguage.h"

#include <QFile>
#include <QXmlStreamReader>

namespace tlm::test {
namespace {

const QChar opening = u'⟦', closing = u'⟧';

QString keyOf(const QString &context, const QString &source)
{
    return context + '\n' + source;
}

} // namespace

PseudoLanguage::PseudoLanguage(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return;
    QXmlStreamReader xml(&file);
    QString context;
    while (!xml.atEnd()) {
        xml.readNext();
        if (!xml.isStartElement())
            continue;
        if (xml.name() == u"name")
            context = xml.readElementText();
        if (xml.name() != u"source")
            continue;
        const QString source = xml.readElementText();
        m_texts[keyOf(context, source)] = write(source);
    }
}

QString PseudoLanguage::write(const QString &text)
{
    static const QString plain = "aceginosuyzACEGINOSUYZ", accented = "áçéğíñóšúýžÁÇÉĞÍÑÓŠÚÝŽ";
    QString written;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const bool place = i > 0 && text[i - 1] == '%'; // %n stays %n
        const qsizetype at = place ? -1 : plain.indexOf(text[i]);
        written += at < 0 ? text[i] : accented[at];
    }
    return opening + written + QString(1 + text.size() * 3 / 10, u'·') + closing;
}

QString PseudoLanguage::plainPart(QString text)
{
    while (true) { // the innermost first: values of one text may be other texts
        const qsizetype end = text.indexOf(closing);
        const qsizetype begin = end < 0 ? -1 : text.lastIndexOf(opening, end);
        if (begin < 0)
            return text;
        text.remove(begin, end - begin + 1);
    }
}

QString PseudoLanguage::translate(const char *context, const char *source, const char *, int n) const
{
    QString text = m_texts.value(keyOf(QString::fromUtf8(context), QString::fromUtf8(source)));
    return n < 0 ? text : text.replace("%n", QString::number(n));
}

} // namespace tlm::test
