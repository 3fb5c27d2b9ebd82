#pragma once
#include <vector>

#include <QString>

namespace tlm {

class Actions;

/// One page of the manual, in Markdown.
struct ManualPage
{
    QString name, title, text;
};

/// The manual in a language, in the order in which one reads. The page `shortcuts` lists the keys that hold
/// now.
std::vector<ManualPage> manualPages(const QString &language, const Actions &actions);

/// Whether all words of a search are in a page.
bool contains(const ManualPage &page, const QString &words);

} // namespace tlm
