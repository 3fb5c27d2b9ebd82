#include <gtest/gtest.h>

#include <QDir>
#include <QImage>
#include <QPainter>

#include "ui/support/showcase.h"

namespace tlm {
namespace {

constexpr int columns = 2, gap = 12;

/// Pictures side by side, each with its name above.
QImage contactSheet(const std::vector<std::pair<QString, QImage>> &pictures)
{
    const QSize one = pictures.front().second.size();
    const int title = 30, rows = (int(pictures.size()) + columns - 1) / columns;
    QImage sheet(columns * (one.width() + gap) + gap, rows * (one.height() + title + gap) + gap,
                 QImage::Format_RGB32);
    sheet.fill(QColor("#808080"));
    QPainter painter(&sheet);
    painter.setPen(Qt::white);
    for (std::size_t i = 0; i < pictures.size(); ++i) {
        const QPoint at(gap + int(i) % columns * (one.width() + gap),
                        gap + int(i) / columns * (one.height() + title + gap));
        painter.drawText(QRect(at, QSize(one.width(), title)), Qt::AlignVCenter, pictures[i].first);
        painter.drawImage(at + QPoint(0, title), pictures[i].second);
    }
    return sheet;
}

/// Run by tests/journeys/sheet, which names the folder.
TEST(Sheet, ofEveryPageInEverySceneAndView)
{
    const QString folder = qEnvironmentVariable("TLM_SHEET");
    if (folder.isEmpty())
        GTEST_SKIP() << "needs a folder for the pictures: run tests/journeys/sheet";
    ASSERT_TRUE(QDir().mkpath(folder));
    for (const test::Scene scene : test::allScenes) {
        test::Showcase showcase(scene);
        for (const test::View &view : test::allViews({"light", "dark"})) {
            MainWindow &window = showcase.open(view);
            std::vector<std::pair<QString, QImage>> pictures;
            for (const PageEntry &entry : window.pages()) {
                showcase.show(entry.id);
                pictures.emplace_back(entry.name, window.grab().toImage());
            }
            const QString file = QString("%1/%2-%3.png").arg(folder, test::nameOf(scene), view.name());
            EXPECT_TRUE(contactSheet(pictures).save(file)) << file.toStdString();
        }
    }
}

} // namespace
} // namespace tlm
