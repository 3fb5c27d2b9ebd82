#pragma once
#include <cstdint>
#include <memory>
#include <optional>
#include <string_view>
#include <vector>

#include "core/data/task.h"

namespace tlm {

/// Finds documents that contain a dev or test text of a task. Texts are compared as lower-case word sequences
/// (a text of fewer than 8 words must be the whole document, one of up to 60 words must be contained
/// whole; any run of 25 words of a longer text is enough, and counts as `near`).
class LeakGuard
{
public:
    explicit LeakGuard(const Task &task);
    ~LeakGuard();
    struct Leak
    {
        Split split;
        std::uint32_t example;
        bool near;
    };
    /// The first leak of a document, exact before near.
    std::optional<Leak> find(std::string_view document) const;

private:
    struct State;
    std::unique_ptr<const State> m_state;
};

} // namespace tlm
