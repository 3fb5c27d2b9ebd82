#include "core/training/headmask.h"

#include <ATen/ops/ones.h>
#include <fmt/format.h>

namespace tlm {

Expected<at::Tensor> headMask(const Bert &bert, const std::vector<HeadPlace> &muted)
{
    if (muted.empty())
        return at::Tensor();
    const auto &model = bert.configuration();
    const auto mask = at::ones({model.layers, model.heads});
    for (const auto &[layer, head] : muted) {
        if (layer < 0 || layer >= model.layers || head < 0 || head >= model.heads)
            return failure(
                ErrorCode::Usage,
                fmt::format("There is no head {}.{}: the model has {} layers of {} heads (from 0).", layer,
                            head, model.layers, model.heads));
        mask[layer][head] = 0;
    }
    return mask.to(bert.device());
}

} // namespace tlm
