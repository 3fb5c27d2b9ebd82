#include "core/training/batchoutputs.h"

#include <ATen/TensorOperators.h>
#include <ATen/ops/cat.h>

namespace tlm {

namespace {

BatchOutputs encodeAll(const Bert &bert, const Batch &batch, const ForwardOptions &options)
{
    const at::Tensor hidden = bert.encode(batch.input, options);
    BatchOutputs outputs;
    if (batch.maskedPositions.defined())
        outputs.masked = hidden.flatten(0, 1).index_select(0, batch.maskedPositions);
    outputs.classes = bert.classLogits(hidden, batch.input, batch.markers, options);
    return outputs;
}

} // namespace

BatchOutputs encodeBatch(const Bert &bert, const Batch &batch, const ForwardOptions &options)
{
    const at::Tensor pooled =
        batch.labels.defined() ? bert.pooledPlaces(batch.input, batch.markers) : at::Tensor();
    if (batch.labels.defined() && !pooled.defined())
        return encodeAll(bert, batch, options);
    std::vector<at::Tensor> places;
    for (const at::Tensor &some : {batch.maskedPositions, pooled})
        if (some.defined())
            places.push_back(some.flatten());
    const at::Tensor states = bert.encodeAt(batch.input, at::cat(places), options);
    const std::int64_t masked = batch.maskedPositions.defined() ? batch.maskedPositions.size(0) : 0;
    BatchOutputs outputs;
    if (masked > 0)
        outputs.masked = states.narrow(0, 0, masked);
    if (pooled.defined())
        outputs.classes = bert.pooledLogits(
            states.narrow(0, masked, pooled.numel()).view({pooled.size(0), pooled.size(1), -1}), options);
    return outputs;
}

} // namespace tlm
