#pragma once
#include <string>
#include <vector>

#include "core/attention/attentionfile.h"
#include "core/attention/headmeasures.h"

namespace tlm {

/// The paper's Figure 3 as an SVG that needs nothing else: a cell for each head, layers downwards, one pixel
/// of its picture for each weight so that no column is lost; positional heads framed, vertical ones under a
/// hatched veil, planted ones in a dotted frame; below it the counts. `title` and
/// `description`, which viewers read out and programs can read, are escaped.
std::string attentionFigure(const StoredAttention &sentence, const std::vector<HeadMeasures> &heads,
                            const std::string &title, const std::string &description = {});

} // namespace tlm
