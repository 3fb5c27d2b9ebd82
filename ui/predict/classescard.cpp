#include "ui/predict/classescard.h"

#include <QCheckBox>
#include <QHeaderView>
#include <QTableView>

#include "core/evaluation/calibration.h"
#include "ui/theme/number.h"
#include "ui/widgets/emptyhint.h"
#include "ui/widgets/label.h"
#include "ui/widgets/pageheader.h"
#include "ui/widgets/views.h"

namespace tlm {

ClassesCard::ClassesCard(QWidget *parent)
    : Card(tr("Classes"), parent), m_model(new ProbabilityModel(this)),
      m_calibrated(new QCheckBox(tr("Calibrated"))), m_best(new Label({}, Theme::FontRole::Section))
{
    auto *table = makeTable(m_model, tr("Probability of each class"),
                            tr("Bars run from 0 to 1; the most probable class is bold."));
    table->setSelectionMode(QAbstractItemView::SingleSelection);
    table->horizontalHeader()->setStretchLastSection(true);
    table->setColumnWidth(ProbabilityModel::Class, theme().space(160));
    addEmptyHint(table, tr("The probability of each class will be here: type or paste a text above."));
    setBodyMargins(false);
    titleRow()->addWidget(m_calibrated);
    titleRow()->addWidget(m_best);
    body()->addWidget(table);
    connect(m_calibrated, &QCheckBox::toggled, this, &ClassesCard::show);
    setTemperature({});
}

void ClassesCard::setTemperature(std::optional<double> temperature)
{
    m_temperature = temperature;
    m_calibrated->setEnabled(temperature.has_value());
    describe(m_calibrated, tr("Calibrated"),
             temperature
                 ? tr("Scales the probabilities by the temperature %1, which was fitted on dev, so that "
                      "they say how often the model is right")
                       .arg(realText(*temperature, 2))
                 : tr("Measure the model on dev first: what calibrates is fitted there"));
    show();
}

void ClassesCard::setEntries(std::vector<ProbabilityModel::Entry> entries)
{
    m_said = std::move(entries);
    show();
}

void ClassesCard::show()
{
    std::vector<ProbabilityModel::Entry> shown = m_said;
    if (m_temperature && m_calibrated->isChecked()) {
        std::vector<double> probabilities;
        for (const auto &entry : m_said)
            probabilities.push_back(entry.probability);
        probabilities = atTemperature(probabilities, *m_temperature);
        for (std::size_t i = 0; i < shown.size(); ++i)
            shown[i].probability = probabilities[i];
    }
    m_model->setEntries(std::move(shown));
    const auto *best = m_model->best();
    m_best->setText(best ? tr("%1 · %2").arg(best->label, realText(best->probability, 4)) : QString());
}

} // namespace tlm
