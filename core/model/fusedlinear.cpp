#include "core/model/fusedlinear.h"

#include <ATen/core/dispatch/Dispatcher.h>
#include <c10/core/GradMode.h>

namespace tlm {

namespace {

using Scalars = c10::List<std::optional<at::Scalar>>;
using Pointwise = at::Tensor(const at::Tensor &input, const at::Tensor &weight,
                             const std::optional<at::Tensor> &bias, std::string_view activation,
                             Scalars scalars, std::optional<std::string_view> algorithm);

/// oneDNN's product, as LibTorch's compiler for models calls it; nothing if it was built without oneDNN.
const std::optional<c10::TypedOperatorHandle<Pointwise>> &pointwise()
{
    static const auto product = []() -> std::optional<c10::TypedOperatorHandle<Pointwise>> {
        const auto found = c10::Dispatcher::singleton().findSchema({"mkldnn::_linear_pointwise", ""});
        if (!found)
            return {};
        return found->typed<Pointwise>();
    }();
    return product;
}

} // namespace

bool suitsFusedLinear(const at::Tensor &input)
{
    return !c10::GradMode::is_enabled() && input.is_cpu() && input.scalar_type() == at::kFloat &&
           input.numel() > 0 && pointwise();
}

at::Tensor fusedLinear(const at::Tensor &input, const at::Tensor &weight, const at::Tensor &bias,
                       bool withGelu)
{
    return withGelu ? pointwise()->call(input, weight, bias, "gelu", Scalars(), "none")
                    : pointwise()->call(input, weight, bias, "none", Scalars(), "");
}

} // namespace tlm
