#include "ui/attention/attentionexport.h"
#include "ui/attention/attentionpage.h"
#include "ui/attention/countingbar.h"
#include "ui/attention/gridcard.h"
#include "ui/attention/headcard.h"
#include "ui/attention/headgrid.h"
#include "ui/attention/modelsbar.h"
#include "ui/attention/sentencebar.h"
#include "ui/frame/studio.h"

// What can be done on the page, with its keys.

namespace tlm {

void AttentionPage::buildActions()
{
    const auto add = [this](const ActionDescription &description, std::function<void()> act) {
        return studio().actions().add(this, description, std::move(act));
    };
    m_export =
        add({"attention.export", tr("Export figure"),
             tr("Saves all heads and the chosen one as SVG, PDF or PNG, with what a caption has to tell"),
             "export", QKeySequence::Save},
            [this] { m_exporter->askFigure(figure()); });
    m_exportNumbers =
        add({"attention.exportNumbers", tr("Export numbers"),
             tr("Saves the measures of all heads as CSV, or the raw weights over the sentence as "
                "safetensors or for NumPy"),
             "save", QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_S)},
            [this] { m_exporter->askNumbers(active().heads()); });
    m_open = add({"attention.openModel", tr("Open model folder"),
                  tr("Offers the model of a folder in Hugging Face layout: BERT or RoBERTa"), "folder",
                  QKeySequence::Open},
                 [this] { m_models->first()->browse(); });
    add({"attention.compare", tr("Compare with another model"),
         tr("Sets another model beside this one, over the same sentences"), "compare",
         QKeySequence(Qt::CTRL | Qt::Key_D)},
        [this] { m_models->setComparing(!m_models->isComparing()); });
    add({"attention.mute",
         tr("Mute head"),
         tr("Takes the chosen heads out of the model, or back in"),
         {},
         QKeySequence(Qt::CTRL | Qt::Key_M)},
        [this] { toggleMuted(); });
    add({"attention.layer",
         tr("Average the layer"),
         tr("Shows the mean of all heads of the current layer"),
         {},
         QKeySequence(Qt::CTRL | Qt::Key_L)},
        [this] { activeGrid().grid()->chooseLayer(); });
    add({"attention.next", tr("Next sentence"), tr("Goes to the next example"), "next",
         QKeySequence(Qt::ALT | Qt::Key_Right)},
        [this] { m_bar->goNext(); });
    add({"attention.back", tr("Previous sentence"), tr("Goes to the example before"), "previous",
         QKeySequence(Qt::ALT | Qt::Key_Left)},
        [this] { m_bar->goBack(); });
    add({"attention.restore", tr("Undo changes"),
         tr("Brings the example, masked tokens and muted heads back"), "undo",
         QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_M)},
        [this] { restore(); });
    m_count = add({"attention.count", tr("Counting"),
                   tr("Opens or closes thresholds, rows, neighbours and vertical tokens"), "filter",
                   QKeySequence(Qt::CTRL | Qt::Key_T)},
                  [this] { m_counting->setVisible(m_counting->isHidden()); });
}

AttentionFigure AttentionPage::figure() const
{
    AttentionFigure figure;
    const ModelChooser *choosers[] = {m_models->first(), m_models->second()};
    for (const std::size_t side : {0u, 1u}) {
        if (!m_sides[side]->isShown()) // heads of the model before
            continue;
        if (m_sides[side] == &active())
            figure.enlarged = figure.grids.size();
        figure.grids.push_back(
            {choosers[side]->title(), m_sides[side]->heads(), m_grids[side]->grid()->order()});
    }
    figure.chosen = activeGrid().grid()->chosen();
    figure.view = m_head->view();
    return figure;
}

} // namespace tlm
