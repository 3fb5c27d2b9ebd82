#pragma once
#include <QLabel>
#include <QRegularExpression>
#include <QWidget>

namespace tlm::test {

/// Everything that the labels of a widget say.
inline QStringList words(const QWidget &parent)
{
    QStringList texts;
    for (const auto *label : parent.findChildren<QLabel *>())
        if (!label->text().isEmpty())
            texts << label->text();
    return texts;
}

/// Everything in a text that looks like a word or an id.
inline QStringList wordsIn(const QString &text)
{
    static const QRegularExpression word("[A-Za-z][A-Za-z0-9_]+");
    QStringList words;
    for (auto at = word.globalMatch(text); at.hasNext();)
        words << at.next().captured();
    return words;
}

} // namespace tlm::test
