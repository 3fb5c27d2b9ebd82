#pragma once
#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

#include "core/experiment/configuration.h"

namespace tlm::bench {

/// What a training of the bench is.
struct Settings
{
    std::filesystem::path texts;
    Recipe recipe = Recipe::Fast;
    bool base = false;    ///< BERT-base instead of scale mini
    double taskShare = 1; ///< of the tokens; the rest is abstracts
    std::int64_t threads = 2;
    Device device = Device::Cpu;
    std::vector<std::string> without; ///< names of levers
    bool has(const std::string &lever) const;
};

/// The levers that a training can do without.
inline const std::vector<std::string> levers{"bf16",         "onednn", "masked head", "needed states",
                                             "like lengths", "packed", "rounded",     "fused adamw"};

/// Scale mini or BERT-base as the recipe trains it, 15 % masked as the peer does.
Configuration configurationOf(const Settings &settings);

} // namespace tlm::bench
