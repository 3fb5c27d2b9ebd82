#pragma once
#include "core/training/adamw.h"

namespace tlm::bench {

/// AdamW with an operation for each of its products and sums: what the fused one saves.
class PlainAdamW
{
public:
    PlainAdamW(std::vector<Bert::Parameter> parameters, AdamWOptions options);
    void step(double learningRate);

private:
    std::vector<Bert::Parameter> m_parameters;
    AdamWOptions m_options;
    std::vector<at::Tensor> m_first, m_second;
    std::int64_t m_steps = 0;
};

} // namespace tlm::bench
