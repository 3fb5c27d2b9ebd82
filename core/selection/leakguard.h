#pragma once
#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <stop_token>
#include <string_view>

#include "core/data/task.h"

namespace tlm {

/// Finds documents that contain a dev or test text of a task. Texts are compared as sequences of the
/// analyzer's tokens. A text of fewer than 6 words must be the whole document, a longer one must be contained
/// whole; any run of 25 words of it is enough too, and counts as `near`. The two texts of a pair are looked
/// for by themselves.
class LeakGuard
{
public:
    /// A guard whose making was stopped finds nothing reliably: ask the token before using it.
    explicit LeakGuard(const Task &task, std::stop_token stop = {});
    LeakGuard(LeakGuard &&) noexcept;
    ~LeakGuard();
    struct Leak
    {
        Split split;
        std::uint32_t example;
        bool near;
        friend bool operator==(const Leak &, const Leak &) = default;
    };
    /// The first leak of a document in the order dev, test and of the examples; exact before near. Safe to
    /// use from several threads.
    std::optional<Leak> find(std::string_view document) const;
    /// The same for a document whose terms are hashed (termhash.h).
    std::optional<Leak> find(std::span<const std::uint64_t> document) const;

private:
    struct State;
    std::unique_ptr<const State> m_state;
};

} // namespace tlm
