#include "app/studio/options.h"

#include <algorithm>
#include <array>
#include <string_view>

#include <QCommandLineParser>

#include "core/data/workspace.h"
#include "ui/frame/pagetable.h"

namespace tlm {

std::optional<PageId> pageNamed(const QString &name)
{
    for (const PageEntry &entry : pageTable())
        if (name == entry.name)
            return entry.id;
    return {};
}

namespace {

Expected<> checkChoice(const QString &option, const QString &value, const QStringList &choices)
{
    if (value.isEmpty() || choices.contains(value))
        return {};
    return failure(
        ErrorCode::Usage,
        QString("--%1 must be one of %2, not “%3”.").arg(option, choices.join(", "), value).toStdString());
}

Expected<AppearanceChoice> readAppearance(const QCommandLineParser &parser)
{
    AppearanceChoice choice{parser.value("language"), parser.value("theme"), parser.value("contrast"),
                            parser.value("font-scale").toInt()};
    if (const auto good = checkChoice("language", choice.language, {"en", "zh_CN"}); !good)
        return tl::unexpected(good.error());
    if (const auto good = checkChoice("theme", choice.theme, {"light", "dark", "system"}); !good)
        return tl::unexpected(good.error());
    if (const auto good = checkChoice("contrast", choice.contrast, {"normal", "high", "system"}); !good)
        return tl::unexpected(good.error());
    if (parser.isSet("font-scale") && (choice.scale < 80 || choice.scale > 200))
        return failure(ErrorCode::Usage, "--font-scale must be a number of per cent from 80 to 200.");
    return choice;
}

} // namespace

bool asksForWords(int argc, const char *const argv[])
{
    static constexpr std::array<std::string_view, 5> words{"-h", "--help", "--help-all", "-v", "--version"};
    return std::any_of(argv, argv + argc,
                       [](std::string_view word) { return std::ranges::count(words, word) > 0; });
}

Expected<StudioOptions> parseOptions(const QCoreApplication &application)
{
    QCommandLineParser parser;
    parser.setApplicationDescription("TLM Studio: strong text models from a task and general text.");
    parser.addHelpOption();
    parser.addVersionOption();
    parser.addOptions(
        {{"workspace", "Folder of the workspace.", "dir"},
         {"page", "Page to open: start, task, corpus, retrieval, train, runs, attention or predict.", "name"},
         {"language", "en or zh_CN.", "name"},
         {"theme", "light, dark or system.", "name"},
         {"contrast", "normal, high or system.", "name"},
         {"font-scale", "Size of all texts in per cent, 80 to 200.", "percent"},
         {"size", "Size of the window, for example 1120x720.", "widthxheight"},
         {"screenshot", "Save a picture of the window and quit.", "file"},
         {"quit-after-first-paint", "Quit once the window has shown its lists."}});
    parser.process(application);
    StudioOptions options;
    options.workspace = parser.isSet("workspace")
                            ? std::filesystem::path(parser.value("workspace").toStdString())
                            : Workspace::defaultRoot();
    options.screenshot = parser.value("screenshot");
    options.size = parser.value("size");
    options.quitAfterFirstPaint = parser.isSet("quit-after-first-paint");
    const auto appearance = readAppearance(parser);
    if (!appearance)
        return tl::unexpected(appearance.error());
    options.appearance = *appearance;
    if (parser.isSet("page")) {
        options.page = pageNamed(parser.value("page"));
        if (!options.page)
            return failure(ErrorCode::Usage,
                           QString("There is no page “%1”.").arg(parser.value("page")).toStdString());
    }
    return options;
}

} // namespace tlm
