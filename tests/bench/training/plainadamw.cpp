#include "tests/bench/training/plainadamw.h"

#include <cmath>

#include <ATen/TensorOperators.h>
#include <ATen/core/grad_mode.h>
#include <ATen/ops/zeros_like.h>

namespace tlm::bench {

PlainAdamW::PlainAdamW(std::vector<Bert::Parameter> parameters, AdamWOptions options)
    : m_parameters(std::move(parameters)), m_options(options)
{
    for (const auto &parameter : m_parameters) {
        m_first.push_back(at::zeros_like(parameter.value.detach()));
        m_second.push_back(at::zeros_like(parameter.value.detach()));
    }
}

void PlainAdamW::step(double learningRate)
{
    const at::NoGradGuard noGradients;
    ++m_steps;
    const double firstBias = 1 - std::pow(m_options.beta1, m_steps);
    const double secondBias = std::sqrt(1 - std::pow(m_options.beta2, m_steps));
    for (std::size_t i = 0; i < m_parameters.size(); ++i) {
        const auto &parameter = m_parameters[i];
        auto &gradient = parameter.value.mutable_grad();
        if (!gradient.defined())
            continue;
        if (parameter.decays)
            parameter.value.mul_(1 - learningRate * m_options.weightDecay);
        m_first[i].lerp_(gradient, 1 - m_options.beta1);
        m_second[i].mul_(m_options.beta2).addcmul_(gradient, gradient, 1 - m_options.beta2);
        const auto divisor = m_second[i].sqrt().div_(secondBias).add_(m_options.epsilon);
        parameter.value.addcdiv_(m_first[i], divisor, -learningRate / firstBias);
        gradient.reset();
    }
}

} // namespace tlm::bench
