#pragma once
#include <span>
#include <string>
#include <vector>

namespace tlm {

/// A line of a picture. Values that are not finite are marked at the lower edge.
struct PictureLine
{
    std::string name;
    std::vector<double> x, y; ///< x rises
};

/// Lines over each other as an SVG that needs nothing else: axes with round numbers, legend, marks of what is
/// not a number. Lines of many points are thinned out by column; no peak and no mark is lost. Names are
/// escaped. Width and height in pixels.
std::string curvePicture(const std::vector<PictureLine> &lines, const std::string &xTitle, int width = 640,
                         int height = 260);

/// Round numbers inside a range, at most about `count`: 0, 0.2, 0.4 …
std::vector<double> roundTicks(double lower, double upper, int count);

} // namespace tlm
