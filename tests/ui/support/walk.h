#pragma once
#include <QString>
#include <QStringList>
#include <QWidget>

namespace tlm::test {

/// What a demanding person would frown at in a window that shows: texts that are cut off, widgets outside
/// their parent or on top of each other, controls without name, help or place in the tab order, texts that
/// can hardly be read. One sentence each.
QStringList problemsOf(QWidget &window);

/// The parts of it.
QStringList cutTexts(const QWidget &window);
QStringList misplaced(const QWidget &window);
QStringList unnamed(const QWidget &window);
QStringList unreachable(QWidget &window);
QStringList unreadable(QWidget &window);

/// Every text that a window shows or tells: labels, buttons, titles, headers, choices, tooltips.
QStringList visibleTexts(const QWidget &window);

} // namespace tlm::test
