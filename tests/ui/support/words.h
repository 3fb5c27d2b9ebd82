#pragma once
#include <QLabel>
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

} // namespace tlm::test
