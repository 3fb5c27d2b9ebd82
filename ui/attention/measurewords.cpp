#include "ui/attention/measurewords.h"

#include <cmath>

#include "ui/theme/number.h"

namespace tlm {

QString MeasureWords::name(Measure measure)
{
    switch (measure) {
    case Measure::AdjacentArgmax:
        return tr("Strongest on a neighbour");
    case Measure::PreviousArgmax:
        return tr("Strongest on the previous token");
    case Measure::NextArgmax:
        return tr("Strongest on the next token");
    case Measure::VerticalArgmax:
        return tr("Strongest on a vertical token");
    case Measure::ClassifyArgmax:
        return tr("Strongest on [CLS]");
    case Measure::SeparatorArgmax:
        return tr("Strongest on [SEP]");
    case Measure::StopArgmax:
        return tr("Strongest on a full stop");
    case Measure::PreviousMass:
        return tr("Weight on the previous token");
    case Measure::SelfMass:
        return tr("Weight on the token itself");
    case Measure::NextMass:
        return tr("Weight on the next token");
    case Measure::SpecialMass:
        return tr("Weight on vertical tokens");
    case Measure::ClassifyMass:
        return tr("Weight on [CLS]");
    case Measure::SeparatorMass:
        return tr("Weight on [SEP]");
    case Measure::PunctuationMass:
        return tr("Weight on punctuation");
    case Measure::Entropy:
        return tr("Entropy, nats");
    case Measure::BlockMass:
        return tr("Weight inside the own text");
    case Measure::SinkShare:
        return tr("Sentences with a sink");
    case Measure::Distance:
        return tr("Distance, tokens");
    case Measure::Confidence:
        return tr("Confidence");
    }
    return {};
}

QString MeasureWords::help(Measure measure)
{
    switch (measure) {
    case Measure::AdjacentArgmax:
        return tr("Share of rows whose largest weight is on the token before or after");
    case Measure::PreviousArgmax:
        return tr("Share of rows whose largest weight is on the token before");
    case Measure::NextArgmax:
        return tr("Share of rows whose largest weight is on the token after");
    case Measure::VerticalArgmax:
        return tr("Share of rows whose largest weight is on one of the vertical tokens");
    case Measure::ClassifyArgmax:
        return tr("Share of rows whose largest weight is on the token that begins a text");
    case Measure::SeparatorArgmax:
        return tr("Share of rows whose largest weight is on the token that ends a text");
    case Measure::StopArgmax:
        return tr("Share of rows whose largest weight is on a full stop or another vertical token");
    case Measure::PreviousMass:
        return tr("Mean weight on the token before");
    case Measure::SelfMass:
        return tr("Mean weight of a token on itself");
    case Measure::NextMass:
        return tr("Mean weight on the token after");
    case Measure::SpecialMass:
        return tr("Mean weight on the vertical tokens together");
    case Measure::ClassifyMass:
        return tr("Mean weight on the token that begins a text");
    case Measure::SeparatorMass:
        return tr("Mean weight on the tokens that end a text");
    case Measure::PunctuationMass:
        return tr("Mean weight on full stops and commas");
    case Measure::Entropy:
        return tr("Mean entropy of the rows: 0 looks at one token, more spreads out");
    case Measure::BlockMass:
        return tr("Mean weight inside the same text, of examples with two texts");
    case Measure::SinkShare:
        return tr("Share of sentences in which one token takes more than 0.3 of all weight");
    case Measure::Distance:
        return tr("Mean number of tokens between a token and what it looks at");
    case Measure::Confidence:
        return tr("Mean of the largest weight of each row");
    }
    return {};
}

QString MeasureWords::value(const Estimate &estimate)
{
    return std::isnan(estimate.value) ? QStringLiteral("–") : realText(estimate.value, 2);
}

QString MeasureWords::valueAndError(const Estimate &estimate)
{
    if (std::isnan(estimate.value) || std::isnan(estimate.error))
        return value(estimate);
    return tr("%1 ± %2", "value and standard error").arg(value(estimate), realText(estimate.error, 3));
}

} // namespace tlm
