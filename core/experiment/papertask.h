#pragma once
#include <array>
#include <string_view>
#include <vector>

namespace tlm {

/// A task of the paper (Yao et al. 2022), in the order of its tables.
struct PaperTask
{
    std::string_view name;               ///< the authors' name: `sciie`
    std::string_view title;              ///< as the paper prints it: `SciERC`
    std::vector<std::string_view> names; ///< under which its very data go
    std::vector<std::string_view> alike; ///< beginnings of names of other data of the same kind and size
};

const std::array<PaperTask, 8> &paperTasks();

/// The paper's task that a task of this name is, with the paper's data; null if it is none.
const PaperTask *paperTaskOf(std::string_view name);

/// The paper's task whose settings fit a task of this name: itself, or one alike (`rct_structured`,
/// `helpfulness_mini`, `ag_news`); null if there is none.
const PaperTask *paperTaskLike(std::string_view name);

} // namespace tlm
