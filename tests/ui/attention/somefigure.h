#pragma once
#include "ui/attention/figure.h"
#include "ui/attention/someheads.h"

namespace tlm::test {

/// One model or more, of the example 7 of test with a masked token and a muted head, head 0.1 enlarged.
inline AttentionFigure someFigure(int models = 1)
{
    AttentionFigure figure;
    for (int i = 1; i <= models; ++i) {
        Heads heads = *someHeads();
        heads.sentences = 200;
        heads.looked = {.model = QString::number(i),
                        .task = "birds",
                        .sentence = {"a b & \"c\" < .", "d", Split::Test, 7},
                        .sample = {Split::Dev, 200},
                        .counting = {.positional = 0.8},
                        .masked = {2},
                        .muted = {{1, 0}}};
        figure.grids.push_back({QString("Run %1").arg(i), std::make_shared<Heads>(std::move(heads))});
    }
    figure.chosen = {1};
    return figure;
}

} // namespace tlm::test
