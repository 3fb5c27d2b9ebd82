#include <gtest/gtest.h>
#include <rapidcheck.h>

#include <QSizeF>

#include "ui/attention/gridgeometry.h"
#include "ui/attention/matrixgeometry.h"

namespace tlm {
namespace {

TEST(GridGeometry, everyCellIsFoundAtItsOwnPlace)
{
    rc::check("headAt(cell(i)) == i", [] {
        const int layers = *rc::gen::inRange(1, 25), heads = *rc::gen::inRange(1, 17);
        const QSize room(*rc::gen::inRange(200, 2000), *rc::gen::inRange(0, 1500));
        const GridGeometry grid = GridGeometry::fit(layers, heads, 24, room, 150);
        const int head = *rc::gen::inRange(0, layers * heads);
        RC_ASSERT(grid.headAt(grid.cell(head).topLeft()) == head);
        RC_ASSERT(grid.headAt(grid.cell(head).bottomRight()) == head);
    });
}

TEST(GridGeometry, labelsAndTheOutsideAreNoHead)
{
    const GridGeometry grid = GridGeometry::fit(2, 4, 24, {424, 0}, 1000);
    EXPECT_EQ(grid.side, 100);
    EXPECT_EQ(grid.size(), QSize(424, 224));
    EXPECT_EQ(grid.headAt({10, 100}), -1);
    EXPECT_EQ(grid.headAt({100, 10}), -1);
    EXPECT_EQ(grid.headAt({424, 100}), -1);
    EXPECT_EQ(grid.headAt({100, 224}), -1);
    EXPECT_EQ(grid.headAt({-5, -5}), -1);
}

TEST(GridGeometry, fitsIntoHeightAndStaysBelowTheLargest)
{
    EXPECT_LE(GridGeometry::fit(12, 12, 24, {1000, 300}, 150).size().height(), 300);
    EXPECT_EQ(GridGeometry::fit(2, 2, 24, {2000, 2000}, 150).side, 150);
    EXPECT_EQ(GridGeometry::fit(0, 0, 24, {100, 100}, 150).headAt({50, 50}), -1);
}

TEST(GridGeometry, arrowsMoveByOneAndStopAtTheEdge)
{
    const GridGeometry grid = GridGeometry::fit(2, 4, 24, {424, 0}, 150);
    EXPECT_EQ(grid.neighbour(0, 1, 0), 1);
    EXPECT_EQ(grid.neighbour(0, -1, 0), 0);
    EXPECT_EQ(grid.neighbour(3, 1, 0), 3);
    EXPECT_EQ(grid.neighbour(1, 0, 1), 5);
    EXPECT_EQ(grid.neighbour(5, 0, 1), 5);
}

TEST(MatrixGeometry, everyCellIsFoundAtItsOwnPlace)
{
    rc::check("cellAt(centre of cell) is the cell", [] {
        const int tokens = *rc::gen::inRange(1, 513);
        const MatrixGeometry geometry =
            MatrixGeometry::fit(tokens, 50, 60, QSizeF(*rc::gen::inRange(300, 900), 700), 40);
        const QPoint cell(*rc::gen::inRange(0, tokens), *rc::gen::inRange(0, tokens));
        RC_ASSERT(geometry.cellAt(geometry.cellRect(cell).center()) == cell);
    });
}

TEST(MatrixGeometry, nothingOutside)
{
    const MatrixGeometry geometry = MatrixGeometry::fit(10, 50, 60, {500, 500}, 40);
    EXPECT_EQ(geometry.cellAt({0, 0}), QPoint(-1, -1));
    EXPECT_EQ(geometry.cellAt({499, 499}), QPoint(-1, -1));
    EXPECT_EQ(MatrixGeometry::fit(0, 50, 60, {500, 500}, 40).cellAt({100, 100}), QPoint(-1, -1));
}

TEST(MatrixGeometry, labelsAreThinnedWhereTheyHaveNoRoom)
{
    EXPECT_EQ(MatrixGeometry::fit(10, 50, 60, {500, 500}, 40).labelStep(14), 1);
    const MatrixGeometry dense = MatrixGeometry::fit(512, 50, 60, {500, 500}, 40);
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
