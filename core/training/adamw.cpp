#include "core/training/adamw.h"

#include <ATen/core/grad_mode.h>
#include <ATen/ops/_foreach_mul.h>
#include <ATen/ops/_foreach_norm.h>
#include <ATen/ops/_fused_adamw.h>
#include <ATen/ops/stack.h>
#include <ATen/ops/zeros.h>
#include <ATen/ops/zeros_like.h>

namespace tlm {

AdamW::AdamW(std::vector<Bert::Parameter> parameters, AdamWOptions options)
    : m_parameters(std::move(parameters)), m_options(options)
{
    for (const Bert::Parameter &parameter : m_parameters) {
        const at::Tensor value = parameter.value.detach();
        m_state.first.push_back(at::zeros_like(value));
        m_state.second.push_back(at::zeros_like(value));
        m_state.steps.push_back(at::zeros({}, value.options()));
    }
}

void AdamW::restore(const State &state)
{
    const at::NoGradGuard noGradients;
    for (std::size_t i = 0; i < m_parameters.size(); ++i) {
        m_state.first[i].copy_(state.first[i]);
        m_state.second[i].copy_(state.second[i]);
        m_state.steps[i].copy_(state.steps[i]);
    }
}

void AdamW::step(double learningRate)
{
    const at::NoGradGuard noGradients;
    update(true, learningRate);
    update(false, learningRate);
    for (const Bert::Parameter &parameter : m_parameters)
        parameter.value.mutable_grad().reset();
}

void AdamW::update(bool decays, double learningRate)
{
    std::vector<at::Tensor> values, gradients, first, second, steps;
    for (std::size_t i = 0; i < m_parameters.size(); ++i) {
        const Bert::Parameter &parameter = m_parameters[i];
        if (parameter.decays != decays || !parameter.value.grad().defined())
            continue;
        values.push_back(parameter.value);
        gradients.push_back(parameter.value.grad().contiguous());
        first.push_back(m_state.first[i]);
        second.push_back(m_state.second[i]);
        steps.push_back(m_state.steps[i].add_(1));
    }
    if (!values.empty())
        at::_fused_adamw_(values, gradients, first, second, {}, steps, learningRate, m_options.beta1,
                          m_options.beta2, decays ? m_options.weightDecay : 0, m_options.epsilon, false,
                          false);
}

double clipGradients(const std::vector<Bert::Parameter> &parameters, double largest)
{
    const at::NoGradGuard noGradients;
    std::vector<at::Tensor> gradients;
    for (const Bert::Parameter &parameter : parameters) {
        if (parameter.value.grad().defined())
            gradients.push_back(parameter.value.grad());
    }
    if (gradients.empty())
        return 0;
    const double norm = at::stack(at::_foreach_norm(gradients)).norm().item<double>();
    if (largest > 0 && norm > largest)
        at::_foreach_mul_(gradients, largest / norm);
    return norm;
}

} // namespace tlm
