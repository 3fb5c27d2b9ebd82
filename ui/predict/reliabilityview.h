#pragma once
#include <optional>

#include <QWidget>

#include "core/evaluation/calibration.h"

namespace tlm {

class CellModel;
class Label;
class Plot;
class Studio;

/// How often a model is right against how sure it is, before and after temperature scaling: a picture, the
/// expected calibration errors, and the bins as a table.
class ReliabilityView : public QWidget
{
    Q_OBJECT
public:
    explicit ReliabilityView(Studio &studio, QWidget *parent = nullptr);
    /// Without a temperature (dev was not measured) only what the model said is shown.
    void show(const Reliability &said, const std::optional<Reliability> &calibrated, double temperature);
    void clear();

private:
    void fillTable(const Reliability &said, const std::optional<Reliability> &calibrated);

    Plot *m_plot;
    Label *m_words;
    CellModel *m_bins;
};

} // namespace tlm
