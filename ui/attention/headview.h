#pragma once
#include "ui/attention/matrixgeometry.h"
#include "ui/attention/shownmatrix.h"

namespace tlm {

/// How the enlarged heads are shown.
struct HeadView
{
    enum Kind { Matrix, Lines };
    Kind kind = Matrix;
    MatrixPart part = {}; ///< of the matrix, among the tokens that are left
    MatrixOptions options = {};
};

} // namespace tlm
