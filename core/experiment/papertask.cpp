#include "core/experiment/papertask.h"

#include <algorithm>

namespace tlm {

const std::array<PaperTask, 8> &paperTasks()
{
    static const std::array<PaperTask, 8> tasks{
        {{"ag", "AGNews", {"ag", "agnews"}, {"ag_", "ag-"}},
         {"hyp", "Hyp.", {"hyp", "hyperpartisan", "hyperpartisan_news"}, {"hyperpartisan"}},
         {"amazon", "Help.", {"amazon", "helpfulness"}, {"helpful"}},
         {"imdb", "IMDB", {"imdb"}, {"imdb"}},
         {"citation_intent", "ACL.", {"citation_intent", "acl-arc", "acl_arc"}, {"acl-arc", "acl_arc"}},
         {"sciie", "SciERC", {"sciie", "scierc"}, {"scierc", "sciie"}},
         {"chemprot", "Chem.", {"chemprot"}, {"chemprot"}},
         {"rct-20k", "RCT", {"rct-20k", "rct"}, {"rct"}}}};
    return tasks;
}

const PaperTask *paperTaskOf(std::string_view name)
{
    const auto found = std::ranges::find_if(paperTasks(), [name](const PaperTask &task) {
        return std::ranges::find(task.names, name) != task.names.end();
    });
    return found == paperTasks().end() ? nullptr : &*found;
}

const PaperTask *paperTaskLike(std::string_view name)
{
    if (const PaperTask *same = paperTaskOf(name))
        return same;
    const auto found = std::ranges::find_if(paperTasks(), [name](const PaperTask &task) {
        return std::ranges::any_of(
            task.alike, [name](std::string_view beginning) { return name.starts_with(beginning); });
    });
    return found == paperTasks().end() ? nullptr : &*found;
}

} // namespace tlm
