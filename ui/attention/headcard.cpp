#include "ui/attention/headcard.h"

#include <algorithm>

#include <QGridLayout>

#include "ui/attention/headtext.h"
#include "ui/attention/headview.h"
#include "ui/plot/plot.h"
#include "ui/theme/number.h"
#include "ui/widgets/label.h"
#include "ui/widgets/pageheader.h"

namespace tlm {

namespace {

constexpr int reach = 5; ///< tokens to both sides in the plot of distances

QStringList distances()
{
    QStringList labels;
    for (int distance = -reach; distance <= reach; ++distance)
        labels << (distance == 0
                       ? QStringLiteral("0")
                       : (distance < 0 ? QChar(0x2212) : QChar(u'+')) + QString::number(std::abs(distance)));
    return labels;
}

} // namespace

HeadCard::HeadCard(QWidget *parent)
    : Card(tr("Chosen head"), parent), m_view(new HeadView),
      m_pointed(new Label({}, Theme::FontRole::Hint, Label::Tone::Muted)),
      m_distance(new Plot(tr("Weight by distance")))
{
    titleRow()->addWidget(m_pointed);
    body()->addWidget(m_view, 3);
    body()->addWidget(buildMeasures());
    body()->addSpacing(theme().space(8));
    auto *title = new Label(tr("Weight by distance"), Theme::FontRole::Strong);
    title->setToolTip(tr("Mean over the words of this sentence of the weight at each distance."));
    body()->addWidget(title);
    m_distance->setAxisTitles(tr("Distance in tokens"), tr("Weight"));
    m_distance->setMinimumHeight(theme().space(104));
    body()->addWidget(m_distance, 1);
    connect(m_view, &HeadView::pointed, m_pointed, &QLabel::setText);
}

QWidget *HeadCard::buildMeasures()
{
    auto *box = new QWidget;
    auto *grid = new QGridLayout(box);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setVerticalSpacing(0);
    int column = 0;
    const auto add = [&](const QString &name, const QString &help) {
        auto *value = new Label(QStringLiteral("–"), Theme::FontRole::Section);
        auto *label = new Label(name, Theme::FontRole::Hint, Label::Tone::Muted);
        describe(value, name, help);
        label->setToolTip(help);
        grid->addWidget(label, 0, column);
        grid->addWidget(value, 1, column++);
        return value;
    };
    m_previous = add(tr("Previous"), tr("Mean weight on the token before."));
    m_next = add(tr("Next"), tr("Mean weight on the token after."));
    m_special = add(tr("Special, full stop"), tr("Mean weight on special tokens and full stops."));
    m_entropy =
        add(tr("Entropy, nats"), tr("Mean entropy of the rows: 0 looks at one token, more spreads out."));
    return box;
}

void HeadCard::setHead(const HeadsPointer &heads, int head)
{
    m_view->setHead(heads, head);
    if (head < 0) {
        setTitle(tr("Chosen head"));
        setHint({});
        return;
    }
    const HeadMeasures &measures = heads->measures[static_cast<std::size_t>(head)];
    setTitle(HeadText::name(measures));
    setHint(HeadText::pattern(measures));
    m_previous->setText(realText(measures.previousMass, 2));
    m_next->setText(realText(measures.nextMass, 2));
    m_special->setText(realText(measures.specialMass, 2));
    m_entropy->setText(realText(measures.entropy, 2));
    const auto means = weightByDistance(heads->weightsOf(head), heads->tokens, reach);
    const double highest = std::max(0.1, *std::ranges::max_element(means)) * 1.08;
    m_distance->setBars({{tr("Mean weight"), QVector<double>(means.begin(), means.end()), 0}}, distances(),
                        highest);
}

} // namespace tlm
