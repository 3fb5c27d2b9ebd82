#include "ui/attention/headfigures.h"

#include <QGridLayout>

#include "ui/attention/measurewords.h"
#include "ui/theme/number.h"
#include "ui/theme/theme.h"
#include "ui/widgets/label.h"
#include "ui/widgets/pageheader.h"

namespace tlm {

HeadFigures::HeadFigures(QWidget *parent) : QWidget(parent)
{
    auto *grid = new QGridLayout(this);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setVerticalSpacing(0);
    const auto add = [&](Measure measure, const QString &name) {
        auto *value = new Label(QStringLiteral("–"), Theme::FontRole::Section);
        auto *label = new Label(name, Theme::FontRole::Hint, Label::Tone::Muted);
        describe(value, name, MeasureWords::help(measure));
        label->setToolTip(MeasureWords::help(measure));
        const int column = static_cast<int>(m_figures.size());
        grid->addWidget(label, 0, column);
        grid->addWidget(value, 1, column);
        m_figures.push_back({measure, name, value});
    };
    add(Measure::PreviousMass, tr("Previous"));
    add(Measure::NextMass, tr("Next"));
    add(Measure::SpecialMass, tr("Vertical"));
    add(Measure::Entropy, tr("Entropy, nats"));
}

void HeadFigures::setHeads(const Heads &heads, const std::vector<int> &chosen)
{
    for (const auto &[measure, name, value] : m_figures) {
        double sum = 0;
        for (const int head : chosen)
            sum += heads.of(head)[measure];
        value->setText(chosen.empty() ? QStringLiteral("–")
                                      : MeasureWords::value({sum / static_cast<double>(chosen.size()), 0}));
        value->setAccessibleName(tr("%1: %2", "measure, its value").arg(name, value->text()));
        value->setToolTip(MeasureWords::help(measure) +
                          (chosen.size() == 1
                               ? u'\n' + MeasureWords::valueAndError(heads.of(chosen[0]).estimate(measure))
                               : QString()));
    }
}

} // namespace tlm
