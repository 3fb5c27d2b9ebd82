#include "ui/task/lengthscard.h"

#include <numeric>

#include <QComboBox>
#include <QSpinBox>

#include "ui/task/lengthbars.h"
#include "ui/theme/number.h"
#include "ui/widgets/barchart.h"
#include "ui/widgets/label.h"
#include "ui/widgets/pageheader.h"

namespace tlm {
namespace {

constexpr std::size_t mostBars = 40;

} // namespace

LengthsCard::LengthsCard(QWidget *parent)
    : Card(tr("Lengths"), parent), m_unit(new QComboBox), m_length(new QSpinBox),
      m_chart(new BarChart(tr("Examples by length"))), m_cut(new Label({}, Theme::FontRole::Hint)),
      m_source(new Label({}, Theme::FontRole::Hint, Label::Tone::Muted))
{
    m_unit->addItems({tr("In tokens"), tr("In words")});
    describe(m_unit, tr("Unit of lengths"),
             tr("Tokens are what the model sees, the special ones around a text with them"));
    titleRow()->addWidget(m_unit);
    m_length->setRange(8, 4096);
    m_length->setValue(128);
    m_length->setSuffix(tr(" tokens"));
    describe(m_length, tr("Sequence length"),
             tr("Longer examples lose their end. A training has its own length on the page Train; this one "
                "only shows what it would cut"));
    body()->addWidget(m_chart);
    auto *row = new QHBoxLayout;
    row->setSpacing(theme().space(8));
    auto *name = new Label(tr("Sequence length"), Theme::FontRole::Hint, Label::Tone::Muted);
    name->setBuddy(m_length);
    row->addWidget(name);
    row->addWidget(m_length);
    row->addStretch(1);
    body()->addLayout(row);
    for (Label *label : {m_cut, m_source}) {
        label->setWordWrap(true);
        body()->addWidget(label);
    }
    connect(m_unit, &QComboBox::currentIndexChanged, this, &LengthsCard::refresh);
    connect(m_length, &QSpinBox::valueChanged, this, &LengthsCard::tellCut);
    clear();
}

bool LengthsCard::inTokens() const
{
    return m_unit->currentIndex() == 0;
}

void LengthsCard::clear()
{
    m_words.clear();
    m_tokens = {};
    m_noTokens = tr("Being measured…");
    refresh();
}

void LengthsCard::showWords(LengthCounts words)
{
    m_words = std::move(words);
    refresh();
}

void LengthsCard::showTokens(TokenLengths lengths)
{
    m_tokens = std::move(lengths);
    m_length->setValue(int(m_tokens.sequenceLength));
    refresh();
}

void LengthsCard::showNoTokens(const QString &why)
{
    m_noTokens = why;
    refresh();
}

void LengthsCard::refresh()
{
    const LengthBars bars = makeLengthBars(inTokens() ? m_tokens.tokens : m_words, mostBars);
    std::vector<Bar> shown;
    for (std::size_t i = 0; i < bars.counts.size(); ++i) {
        const QString from = countText(i * bars.width), to = countText((i + 1) * bars.width - 1);
        const bool open = bars.lastHoldsMore && i + 1 == bars.counts.size();
        QString name = open ? tr("%1 and longer").arg(from) : tr("%1 to %2").arg(from, to);
        if (bars.width == 1 && !open)
            name = from;
        shown.push_back({name, double(bars.counts[i])});
    }
    const QString most = countText(bars.width * bars.counts.size());
    const QString range = inTokens() ? tr("0 to %1 tokens").arg(most) : tr("0 to %1 words").arg(most);
    m_chart->setBars(std::move(shown), bars.counts.empty()  ? QString()
                                       : bars.lastHoldsMore ? tr("%1 and more").arg(range)
                                                            : range);
    tellCut();
}

void LengthsCard::tellCut()
{
    const std::uint64_t all =
        std::accumulate(m_tokens.tokens.begin(), m_tokens.tokens.end(), std::uint64_t(0));
    if (all == 0) {
        m_chart->setMark(0, {});
        m_cut->setText(inTokens() ? m_noTokens : QString());
        m_source->setText({});
        return;
    }
    const std::size_t length = std::size_t(m_length->value());
    const LengthBars bars = makeLengthBars(m_tokens.tokens, mostBars);
    m_chart->setMark(bars.place(length), inTokens() ? countText(length) : QString());
    const std::uint64_t longer = countLonger(m_tokens.tokens, length);
    m_cut->setText(longer == 0 ? tr("No example is longer.")
                               : tr("%1 % of the examples are longer and lose their end.")
                                     .arg(realText(100.0 * double(longer) / double(all), 1)));
    const QString whose =
        m_tokens.run.empty()
            ? tr("Estimated: tokens of a vocabulary of 8,192 learnt from %1 examples.")
            : tr("Tokens of run %1, of %2 examples.").arg(QString::fromStdString(m_tokens.run));
    m_source->setText(whose.arg(countText(m_tokens.examples)));
}

} // namespace tlm
