#pragma once
#include <cstdint>
#include <filesystem>
#include <memory>
#include <string_view>

#include "core/base/error.h"

namespace tlm {

/// Builds a segment of an index and writes it. Documents are numbered from 0 in the order given.
class IndexBuilder
{
public:
    /// The number in the corpus of the first document: what the corpus had before.
    explicit IndexBuilder(std::uint64_t firstDocument = 0);
    IndexBuilder(IndexBuilder &&) noexcept;
    ~IndexBuilder();
    /// Analyses and adds a document.
    void add(std::string_view text);
    std::uint32_t documents() const;
    std::uint64_t tokens() const;
    std::uint64_t terms() const;
    Expected<> write(const std::filesystem::path &path) const;

private:
    struct State;
    std::unique_ptr<State> m_state;
};

} // namespace tlm
