#include "bench/window/heads.h"

#include <cstdio>
#include <string>

#include <QApplication>

#include "bench/window/timing.h"
#include "core/base/random.h"
#include "ui/attention/attentionpage.h"
#include "ui/attention/gridcard.h"
#include "ui/attention/headgrid.h"
#include "ui/frame/studio.h"

namespace tlm::bench {

namespace {

StoredAttention randomAttention(int layers, int perLayer, int tokens)
{
    StoredAttention stored{.layers = layers, .heads = perLayer, .texts = {}, .weights = {}};
    const auto size = static_cast<std::size_t>(tokens);
    stored.texts.assign(size, "word");
    stored.weights.resize(static_cast<std::size_t>(layers * perLayer) * size * size);
    const CounterRandom random(1, 2);
    for (std::size_t i = 0; i < stored.weights.size(); ++i)
        stored.weights[i] = static_cast<float>(random.below(i, 1000)) / 1000;
    return stored;
}

HeadsPointer headsOf(const SentencePointer &sentence)
{
    Heads heads;
    heads.sentence = sentence;
    for (int head = 0; head < sentence->size(); ++head) {
        HeadMeasures measures;
        measures.layer = head / sentence->perLayer;
        measures.head = head % sentence->perLayer;
        measures.pattern = static_cast<HeadPattern>(head % 3);
        heads.measures.push_back(measures);
    }
    return std::make_shared<Heads>(std::move(heads));
}

void measureGrid(int layers, int perLayer, int tokens, int repeats)
{
    const std::string what =
        std::to_string(layers * perLayer) + " heads at " + std::to_string(tokens) + " tokens";
    StoredAttention stored = randomAttention(layers, perLayer, tokens);
    SentencePointer sentence;
    tell(("taking over " + what).c_str(), 1, [&](int) { sentence = makeSentence(std::move(stored)); });
    HeadGrid grid;
    grid.setHeads(headsOf(sentence));
    grid.resize(480, 640);
    grid.show();
    QApplication::processEvents();
    tell(("redraw of " + what).c_str(), 5 * repeats, [&](int) { grid.repaint(); });
    tell(("redraw at another size of " + what).c_str(), 5 * repeats, [&](int i) {
        grid.resize(480 + i % 2 * 80, 640 + i % 2 * 80);
        grid.repaint();
    });
}

/// Lets the window work until something happened.
template <typename Happened>
void waitUntil(Happened happened)
{
    while (!happened())
        QApplication::processEvents(QEventLoop::AllEvents, 5);
}

} // namespace

void measureGrids(int repeats)
{
    measureGrid(12, 12, 64, repeats);
    measureGrid(24, 16, 512, repeats);
}

void measureFirstGrid(const Workspace &workspace, int repeats)
{
    Studio studio(workspace);
    AttentionPage page(studio);
    page.resize(1280, 860);
    page.show();
    page.activated();
    waitUntil([&] { return studio.jobs().running().empty(); });
    auto *side = page.findChild<AttentionSide *>();
    if (side->model().isEmpty()) {
        std::printf("no run of this workspace has a network: the first grid is not measured\n");
        return;
    }
    waitUntil([&] { return !side->isBusy() && !side->heads()->isEmpty(); });
    QAction *next = studio.actions().find("attention.next");
    tell("picking a sentence until its grid is painted", 3 * repeats, [&](int) {
        const SentencePointer before = side->heads()->sentence;
        next->trigger();
        waitUntil([&] { return side->heads()->sentence != before; });
        page.repaint();
    });
}

} // namespace tlm::bench
