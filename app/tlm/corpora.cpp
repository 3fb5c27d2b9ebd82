#include "app/tlm/corpora.h"

#include <algorithm>
#include <sstream>

#include <fmt/format.h>

#include "core/data/opencorpus.h"

namespace tlm {

Expected<OpenCorpora> openCorpora(const Workspace &workspace, const std::vector<std::string> &names)
{
    if (names.empty())
        return failure(ErrorCode::Usage, "No corpus is named.");
    OpenCorpora corpora;
    for (const auto &name : names) {
        if (std::ranges::find(corpora.names, name) != corpora.names.end())
            return failure(ErrorCode::Usage, fmt::format("The corpus {} is named twice.", name));
        auto opened = openCorpus(workspace, name, Verify::Checksum);
        if (!opened)
            return tl::unexpected(opened.error());
        corpora.names.push_back(name);
        corpora.indexes.push_back(std::move(opened->index));
        corpora.stores.push_back(std::move(opened->documents));
    }
    return corpora;
}

std::vector<std::string> splitNames(const std::string &names)
{
    std::vector<std::string> list;
    std::istringstream stream(names);
    for (std::string name; std::getline(stream, name, ',');)
        list.push_back(name);
    return list;
}

} // namespace tlm
