#include <gtest/gtest.h>

#include <QDir>
#include <QImage>
#include <QPainter>
#include <QTabWidget>

#include "ui/support/showcase.h"

namespace tlm {
namespace {

constexpr int columns = 2, gap = 12;

/// Pictures side by side, each with its name above.
QImage contactSheet(const std::vector<std::pair<QString, QImage>> &pictures)
{
    QSize one;
    for (const auto &[name, picture] : pictures)
        one = one.expandedTo(picture.size());
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
class Sheet : public ::testing::TestWithParam<test::Scene>
{
protected:
    void SetUp() override
    {
        if (m_folder.isEmpty())
            GTEST_SKIP() << "needs a folder for the pictures: run tests/journeys/sheet";
        ASSERT_TRUE(QDir().mkpath(m_folder));
    }
    void save(const std::vector<std::pair<QString, QImage>> &pictures, const QString &name) const
    {
        EXPECT_TRUE(contactSheet(pictures).save(QString("%1/%2.png").arg(m_folder, name)))
            << name.toStdString();
    }

    const QString m_folder = qEnvironmentVariable("TLM_SHEET");
};

TEST_P(Sheet, ofEveryPageInEveryView)
{
    test::Showcase showcase(GetParam());
    for (const test::View &view : test::allViews({"light", "dark"})) {
        MainWindow &window = showcase.open(view);
        std::vector<std::pair<QString, QImage>> pictures;
        for (const PageEntry &entry : window.pages()) {
            const Page *page = showcase.show(entry.id);
            pictures.emplace_back(entry.name, window.grab().toImage());
            for (QTabWidget *tabs : page->findChildren<QTabWidget *>())
                for (int tab = 1; tab < tabs->count(); ++tab) {
                    tabs->setCurrentIndex(tab);
                    showcase.show(entry.id);
                    pictures.emplace_back(tabs->tabText(tab), window.grab().toImage());
                }
        }
        save(pictures, QString("%1-%2").arg(test::nameOf(GetParam()), view.name()));
    }
}

TEST_P(Sheet, ofTheWindowsBesideTheMainOneAndThePalette)
{
    test::Showcase showcase(GetParam());
    for (const test::View &view : test::allViews({"light", "dark"})) {
        MainWindow &window = showcase.open(view);
        std::vector<std::pair<QString, QImage>> pictures;
        showcase.eachSideWindow(
            [&](const QString &name, QWidget &side) { pictures.emplace_back(name, side.grab().toImage()); });
        window.openPalette();
        pictures.emplace_back("palette", window.grab().toImage());
        save(pictures, QString("windows-%1-%2").arg(test::nameOf(GetParam()), view.name()));
    }
}

INSTANTIATE_TEST_SUITE_P(Scenes, Sheet, ::testing::ValuesIn(test::allScenes),
                         [](const auto &scene) { return std::string(test::nameOf(scene.param)); });

} // namespace
} // namespace tlm
