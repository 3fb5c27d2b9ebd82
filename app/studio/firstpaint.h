#pragma once
#include <functional>

#include <QObject>

class QWidget;

namespace tlm {

class Jobs;

/// Calls `act` once, after the first paint of a widget reached the screen.
void afterFirstPaint(QWidget *widget, std::function<void()> act);

/// Calls `act` once, when no job has run for a moment: what a page loads has been shown.
void whenSettled(const Jobs &jobs, QObject *context, std::function<void()> act);

} // namespace tlm
