#pragma once
#include <cstdint>
#include <vector>

#include <ATen/core/Tensor.h>

#include "core/model/bert.h"

namespace tlm {

struct AdamWOptions
{
    double beta1 = 0.9, beta2 = 0.98, epsilon = 1e-6, weightDecay = 0.01;
};

/// Adam with decoupled weight decay (Loshchilov and Hutter 2019), equal to PyTorch's. A parameter without a
/// gradient is left alone in that step, its step count too.
class AdamW
{
public:
    /// What a resumed optimiser needs; the three lists are in the order of the parameters.
    struct State
    {
        std::vector<at::Tensor> first, second; ///< moments, shaped as the parameters
        std::vector<at::Tensor> steps;         ///< float32 scalars
    };

    AdamW(std::vector<Bert::Parameter> parameters, AdamWOptions options);
    /// Changes the parameters by their gradients, then drops the gradients.
    void step(double learningRate);
    const State &state() const { return m_state; }
    /// Takes over the values of another optimiser's state; shapes must agree.
    void restore(const State &state);

private:
    void update(bool decays, double learningRate);

    std::vector<Bert::Parameter> m_parameters;
    AdamWOptions m_options;
    State m_state;
};

/// Scales all gradients so that their common norm is at most `largest` (0: never). Returns the norm before.
double clipGradients(const std::vector<Bert::Parameter> &parameters, double largest);

} // namespace tlm
