#pragma once

class QScrollArea;
class QWidget;

namespace tlm {

/// A vertical scroll area without frame or ground, for a form that may be higher than its card.
QScrollArea *makeScrollForm(QWidget *form);

} // namespace tlm
