#include <algorithm>

#include <gtest/gtest.h>
#include <rapidcheck.h>

#include <QSizeF>

#include "ui/attention/gridgeometry.h"
#include "ui/attention/linesgeometry.h"
#include "ui/attention/matrixgeometry.h"

namespace tlm {
namespace {

TEST(GridGeometry, everyCellIsFoundAtItsOwnPlace)
{
    EXPECT_TRUE(rc::check("placeAt(cell(i)) == i", [] {
        const int layers = *rc::gen::inRange(1, 25), heads = *rc::gen::inRange(1, 17);
        const QSize room(*rc::gen::inRange(200, 2000), *rc::gen::inRange(0, 1500));
        const GridGeometry grid = GridGeometry::fit(layers, heads, {24}, room, 150);
        const int head = *rc::gen::inRange(0, layers * heads);
        RC_ASSERT(grid.placeAt(grid.cell(head).topLeft()) == head);
        RC_ASSERT(grid.placeAt(grid.cell(head).bottomRight()) == head);
    }));
}

TEST(GridGeometry, labelsAndTheOutsideAreNoHead)
{
    const GridGeometry grid = GridGeometry::fit(2, 4, {24}, {424, 0}, 1000);
    EXPECT_EQ(grid.side, 100);
    EXPECT_EQ(grid.size(), QSize(424, 224));
    EXPECT_EQ(grid.placeAt({10, 100}), -1);
    EXPECT_EQ(grid.placeAt({100, 10}), -1);
    EXPECT_EQ(grid.placeAt({424, 100}), -1);
    EXPECT_EQ(grid.placeAt({100, 224}), -1);
    EXPECT_EQ(grid.placeAt({-5, -5}), -1);
}

TEST(GridGeometry, captionsAndTheColourBarHaveRoomOfTheirOwn)
{
    const GridGeometry grid = GridGeometry::fit(2, 4, {24, 12, 60}, {484, 0}, 1000);
    EXPECT_EQ(grid.side, 100);
    EXPECT_EQ(grid.size(), QSize(484, 24 + 2 * 112));
    for (int place = 0; place < 8; ++place) {
        EXPECT_EQ(grid.placeAt(grid.cell(place).center()), place);
        EXPECT_EQ(grid.placeAt(grid.captionOf(place).center()), place);
        EXPECT_FALSE(grid.captionOf(place).intersects(grid.cell(place)));
        EXPECT_TRUE(grid.cells().contains(grid.cell(place)));
    }
    EXPECT_FALSE(grid.captionOf(0).intersects(grid.cell(4))) << "the cell below";
    EXPECT_EQ(grid.placeAt({450, 50}), -1) << "the bar";
}

TEST(GridGeometry, fitsIntoHeightAndStaysBelowTheLargest)
{
    EXPECT_LE(GridGeometry::fit(12, 12, {24}, {1000, 300}, 150).size().height(), 300);
    EXPECT_EQ(GridGeometry::fit(2, 2, {24}, {2000, 2000}, 150).side, 150);
    EXPECT_EQ(GridGeometry::fit(0, 0, {24}, {100, 100}, 150).placeAt({50, 50}), -1);
}

TEST(GridGeometry, arrowsMoveByOneAndStopAtTheEdge)
{
    const GridGeometry grid = GridGeometry::fit(2, 4, {24}, {424, 0}, 150);
    EXPECT_EQ(grid.neighbour(0, 1, 0), 1);
    EXPECT_EQ(grid.neighbour(0, -1, 0), 0);
    EXPECT_EQ(grid.neighbour(3, 1, 0), 3);
    EXPECT_EQ(grid.neighbour(1, 0, 1), 5);
    EXPECT_EQ(grid.neighbour(5, 0, 1), 5);
}

TEST(MatrixGeometry, everyCellIsFoundAtItsOwnPlace)
{
    EXPECT_TRUE(rc::check("cellAt(centre of cell) is the cell", [] {
        const int tokens = *rc::gen::inRange(1, 513);
        const MatrixGeometry geometry = MatrixGeometry::fit(MatrixPart::whole(tokens), 50, 60,
                                                            QSizeF(*rc::gen::inRange(300, 900), 700), 40);
        const QPoint cell(*rc::gen::inRange(0, tokens), *rc::gen::inRange(0, tokens));
        RC_ASSERT(geometry.cellAt(geometry.cellRect(cell).center()) == cell);
    }));
}

TEST(GridGeometry, numbersNameARowOrAColumn)
{
    const GridGeometry grid = GridGeometry::fit(2, 4, {24}, {424, 0}, 150);
    EXPECT_EQ(grid.rowNumberAt({5, 130}), 1);
    EXPECT_EQ(grid.columnNumberAt({330, 5}), 3);
    EXPECT_EQ(grid.rowNumberAt({50, 130}), -1);
    EXPECT_EQ(grid.columnNumberAt({330, 130}), -1);
    EXPECT_EQ(grid.rowNumberAt({5, 5}), -1);
}

TEST(MatrixPart, zoomingKeepsTheCellUnderThePointer)
{
    EXPECT_TRUE(rc::check("the cell stays in view, and coming back shows everything", [] {
        const int tokens = *rc::gen::inRange(1, 513);
        const QPoint cell(*rc::gen::inRange(0, tokens), *rc::gen::inRange(0, tokens));
        MatrixPart part = MatrixPart::whole(tokens);
        for (int i = 0; i < 12; ++i) {
            part = part.zoomed(tokens, cell, true);
            const QRect shown(part.first, QSize(part.shown, part.shown));
            RC_ASSERT(shown.contains(cell));
            RC_ASSERT(QRect(0, 0, tokens, tokens).contains(shown));
        }
        RC_ASSERT(part.shown == std::min(tokens, 4));
        for (int i = 0; i < 12; ++i)
            part = part.zoomed(tokens, cell, false);
        RC_ASSERT(part == MatrixPart::whole(tokens));
    }));
}

TEST(MatrixPart, movesUpToTheEdges)
{
    const MatrixPart part{{10, 10}, 20};
    EXPECT_EQ(part.moved(100, {5, -3}).first, QPoint(15, 7));
    EXPECT_EQ(part.moved(100, {500, -300}).first, QPoint(80, 0));
    EXPECT_EQ(part.including(100, {40, 9}).first, QPoint(21, 9));
    EXPECT_EQ(part.including(100, {15, 15}), part);
}

TEST(MatrixGeometry, aPartFillsTheRoom)
{
    const MatrixGeometry whole = MatrixGeometry::fit(MatrixPart::whole(512), 50, 60, {500, 500}, 40);
    const MatrixGeometry part = MatrixGeometry::fit({{100, 200}, 16}, 50, 60, {500, 500}, 40);
    EXPECT_GT(part.cell(), 10 * whole.cell());
    EXPECT_EQ(part.cellAt(part.matrix.topLeft()), QPoint(100, 200));
    EXPECT_EQ(part.cellAt(part.cellRect({107, 203}).center()), QPoint(107, 203));
}

TEST(MatrixGeometry, labelsAreFoundBesideAndAboveTheMatrix)
{
    const MatrixGeometry geometry = MatrixGeometry::fit(MatrixPart::whole(10), 50, 60, {500, 500}, 40);
    EXPECT_EQ(geometry.labelAt({10, geometry.cellRect({0, 3}).center().y()}), 3);
    EXPECT_EQ(geometry.labelAt({geometry.cellRect({7, 0}).center().x(), geometry.matrix.top() - 1}), 7);
    EXPECT_EQ(geometry.labelAt(geometry.matrix.center()), -1);
    EXPECT_EQ(geometry.labelAt({5, 5}), -1);
}

TEST(LinesGeometry, tokensAreFoundAtTheirHeight)
{
    const LinesGeometry lines = LinesGeometry::fit(8, 20, 60, 400);
    for (int token = 0; token < 8; ++token)
        EXPECT_EQ(lines.tokenAt(lines.leftToken(token).center().y()), token);
    EXPECT_EQ(lines.tokenAt(-1), -1);
    EXPECT_EQ(lines.tokenAt(lines.height()), -1);
    EXPECT_LT(lines.from(0).x(), lines.to(0).x());
    EXPECT_LT(LinesGeometry::fit(8, 20, 600, 400).left, 200) << "long tokens leave room for the lines";
}

TEST(MatrixGeometry, nothingOutside)
{
    const MatrixGeometry geometry = MatrixGeometry::fit(MatrixPart::whole(10), 50, 60, {500, 500}, 40);
    EXPECT_EQ(geometry.cellAt({0, 0}), QPoint(-1, -1));
    EXPECT_EQ(geometry.cellAt({499, 499}), QPoint(-1, -1));
    EXPECT_EQ(MatrixGeometry::fit(MatrixPart::whole(0), 50, 60, {500, 500}, 40).cellAt({100, 100}),
              QPoint(-1, -1));
}

TEST(MatrixGeometry, labelsAreThinnedWhereTheyHaveNoRoom)
{
    EXPECT_EQ(MatrixGeometry::fit(MatrixPart::whole(10), 50, 60, {500, 500}, 40).labelStep(14), 1);
    const MatrixGeometry dense = MatrixGeometry::fit(MatrixPart::whole(512), 50, 60, {500, 500}, 40);
    EXPECT_GE(dense.labelStep(14) * dense.cell(), 14) << "no label touches the next";
}

TEST(MatrixGeometry, thePointedTokenTakesTheRoomOfItsNeighbours)
{
    const auto labelled = [](int pointed) {
        std::vector<int> tokens;
        for (int token = 0; token < 10; ++token)
            if (MatrixGeometry::isLabelled(token, 3, pointed))
                tokens.push_back(token);
        return tokens;
    };
    EXPECT_EQ(labelled(-1), (std::vector<int>{0, 3, 6, 9}));
    EXPECT_EQ(labelled(3), labelled(-1));
    EXPECT_EQ(labelled(4), (std::vector<int>{0, 4, 9}));
    EXPECT_EQ(labelled(9), labelled(-1));
}

} // namespace
} // namespace tlm
