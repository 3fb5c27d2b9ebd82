#pragma once
#include <vector>

#include <QString>

#include "ui/frame/page.h"

namespace tlm {

/// What the window knows of a page.
struct PageEntry
{
    PageId id;
    const char *name; ///< for `--page` and the icon
    QString word, help;
    Page *(*make)(Studio &studio);
    bool takesFiles = false; ///< asked where files are dropped on another page
};

/// The pages in the order of the work, in the language of the moment.
std::vector<PageEntry> pageTable();

} // namespace tlm
