#include "core/sweep/papersweep.h"

#include <fmt/format.h>

#include "core/experiment/papertask.h"

namespace tlm {

Expected<PaperSweep> paperSweep(int table)
{
    std::string name = fmt::format("table-{}", table);
    switch (table) {
    case 3:
        return PaperSweep{name, {"method", {"random", "tlm"}}, {"imdb", "sciie", "chemprot"}};
    case 4:
        return PaperSweep{name, {"k", {"0", "50", "500", "5000"}}, {"ag", "sciie", "chemprot"}};
    case 5:
        return PaperSweep{name,
                          {"joint.rho1", {"1", "3", "99", "999", std::string(externalOnly)}},
                          {"amazon", "sciie", "chemprot"}};
    case 6:
        return PaperSweep{name, {"joint.rho2", {"0", "20", "100", "1000"}}, {"rct-20k", "sciie", "chemprot"}};
    case 7:
        return PaperSweep{name, {"stage2", {"on", "off"}}, {"ag", "imdb", "chemprot", "citation_intent"}};
    default:
        break;
    }
    return failure(ErrorCode::Usage, "The paper's tables 3, 4, 5, 6 and 7 are sweeps.",
                   fmt::format("--paper-table {}", table));
}

std::vector<std::string> tasksLike(const std::vector<std::string> &tasks, const PaperSweep &sweep)
{
    std::vector<std::string> found;
    for (const std::string_view wanted : sweep.tasks)
        for (const std::string &name : tasks) {
            const PaperTask *task = paperTaskLike(name);
            if (task && task->name == wanted)
                found.push_back(name);
        }
    return found;
}

} // namespace tlm
