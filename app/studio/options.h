#pragma once
#include <filesystem>
#include <optional>

#include <QString>

#include "core/base/error.h"
#include "ui/frame/appearance.h"
#include "ui/frame/page.h"

class QCoreApplication;

namespace tlm {

/// What was asked for on the command line of `tlm-studio`.
struct StudioOptions
{
    std::filesystem::path workspace;
    std::optional<PageId> page;
    AppearanceChoice appearance;
    QString screenshot; ///< file to save a picture to; then quit
    QString size;       ///< WIDTHxHEIGHT of the window
    bool quitAfterFirstPaint = false;
};

/// The page with a name of `--page`.
std::optional<PageId> pageNamed(const QString &name);

/// Whether only --help or --version is wanted: they need no display.
bool asksForWords(int argc, const char *const argv[]);

/// Ends the program for --help and --version. Error Usage.
Expected<StudioOptions> parseOptions(const QCoreApplication &application);

} // namespace tlm
