#include "app/learn/openmodel.h"

#include "core/experiment/modelfolder.h"

namespace tlm {

ComputeConfiguration computeOf(const CommonOptions &options)
{
    ComputeConfiguration compute;
    compute.device = options.device == "cpu"    ? Device::Cpu
                     : options.device == "cuda" ? Device::Cuda
                                                : Device::Auto;
    compute.threads = options.threads;
    compute.bfloat16 = false;
    return compute;
}

Expected<Inference> openModel(const VerbContext &context, const std::string &model)
{
    const auto folder = findModel(context.options.workspace, model);
    if (!folder)
        return tl::unexpected(folder.error());
    return Inference::open(*folder, computeOf(context.options));
}

} // namespace tlm
