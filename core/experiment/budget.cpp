#include <array>
#include <charconv>
#include <cmath>
#include <optional>

#include "core/experiment/configuration.h"

namespace tlm {

namespace {

struct Unit
{
    std::string_view name;
    double factor;
    bool time; ///< factor in minutes, otherwise in tokens
};

constexpr std::array<Unit, 9> units{{{"", 1, false},
                                     {"k", 1e3, false},
                                     {"M", 1e6, false},
                                     {"G", 1e9, false},
                                     {"B", 1e9, false},
                                     {"s", 1.0 / 60, true},
                                     {"min", 1, true},
                                     {"h", 60, true},
                                     {"d", 24 * 60, true}}};

std::optional<Unit> findUnit(std::string_view name)
{
    for (const Unit &unit : units)
        if (unit.name == name)
            return unit;
    return {};
}

} // namespace

Expected<> applyBudget(Configuration &configuration, std::string_view budget)
{
    double number = 0;
    const char *end = budget.data() + budget.size();
    const auto parsed = std::from_chars(budget.data(), end, number);
    const auto unit = findUnit({parsed.ptr, static_cast<std::size_t>(end - parsed.ptr)});
    if (parsed.ec != std::errc{} || !unit || !std::isfinite(number))
        return failure(ErrorCode::ConfigurationInvalid,
                       "The budget \"" + std::string(budget) +
                           "\" is neither a time (10min, 2h) nor a number of tokens (16M, 500k).");
    if (!hasJointStage(configuration.method))
        return failure(ErrorCode::ConfigurationInvalid, "The method " +
                                                            std::string(methodName(configuration.method)) +
                                                            " has no joint stage that a budget could limit.");
    const double amount = number * unit->factor;
    if (amount <= 0 || (!unit->time && (amount < 1 || amount > 1e15)))
        return failure(ErrorCode::ConfigurationOutOfRange,
                       "The budget \"" + std::string(budget) + "\" must be above 0 and at most 1e15 tokens.");
    configuration.joint.steps = 0;
    configuration.joint.tokens = unit->time ? 0 : std::llround(amount);
    configuration.joint.minutes = unit->time ? amount : 0;
    return {};
}

} // namespace tlm
