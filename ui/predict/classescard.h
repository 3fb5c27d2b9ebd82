#pragma once
#include <optional>

#include "ui/predict/probabilitymodel.h"
#include "ui/widgets/card.h"

class QCheckBox;

namespace tlm {

class Label;

/// The probability of each class of a text, as the model says it or calibrated.
class ClassesCard : public Card
{
    Q_OBJECT
public:
    explicit ClassesCard(QWidget *parent = nullptr);
    void setEntries(std::vector<ProbabilityModel::Entry> entries);
    /// Empty: not known yet, because dev was not measured.
    void setTemperature(std::optional<double> temperature);

private:
    void show();

    ProbabilityModel *m_model;
    QCheckBox *m_calibrated;
    Label *m_best;
    std::vector<ProbabilityModel::Entry> m_said;
    std::optional<double> m_temperature;
};

} // namespace tlm
