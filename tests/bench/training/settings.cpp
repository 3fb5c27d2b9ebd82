#include "tests/bench/training/settings.h"

#include <algorithm>

namespace tlm::bench {

bool Settings::has(const std::string &lever) const
{
    return std::find(without.begin(), without.end(), lever) == without.end();
}

Configuration configurationOf(const Settings &settings)
{
    auto configuration = preset(Method::Tlm, settings.recipe, settings.base ? Scale::Small : Scale::Mini);
    configuration.joint.masking = 0.15;
    configuration.encoder.pooling = Pooling::Classify;
    configuration.encoder.preNorm = false;
    configuration.compute.device = settings.device;
    configuration.compute.threads = settings.threads;
    configuration.compute.bfloat16 = settings.has("bf16");
    return configuration;
}

} // namespace tlm::bench
