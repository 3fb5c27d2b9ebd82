#pragma once
#include <cstdint>
#include <filesystem>
#include <stop_token>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/error.h"
#include "core/base/progress.h"
#include "core/index/forwardindex.h"

namespace tlm {

/// Texts one after the other.
class TextBatch
{
public:
    void add(std::string_view text)
    {
        m_bytes += text;
        m_ends.push_back(m_bytes.size());
    }
    void clear()
    {
        m_bytes.clear();
        m_ends.clear();
    }
    std::size_t size() const { return m_ends.size(); }
    std::size_t bytes() const { return m_bytes.size(); }
    std::size_t begin(std::size_t i) const { return i == 0 ? 0 : m_ends[i - 1]; }
    std::string_view text(std::size_t i) const
    {
        return std::string_view(m_bytes).substr(begin(i), m_ends[i] - begin(i));
    }

private:
    std::string m_bytes;
    std::vector<std::size_t> m_ends;
};

/// Documents in memory that will be a segment. Several threads count them, each with terms of its own; what
/// is written does not depend on which thread had which document.
class PendingSegment
{
public:
    PendingSegment(std::uint64_t firstDocument, int threads);
    /// Errors: RecordBad (a document of too many different words), MemoryExhausted.
    Expected<> add(const TextBatch &batch);
    std::uint32_t documents() const { return static_cast<std::uint32_t>(m_norms.size()); }
    std::uint64_t tokens() const { return m_tokens; }
    /// Bytes in use, with those that writing will need.
    std::size_t memory() const;
    /// Whether it should be written before more is added.
    bool isFull() const;
    /// Returns the number of terms. Errors: those of AtomicFile, Stopped, MemoryExhausted.
    Expected<std::uint32_t> write(const std::filesystem::path &path, ProgressSink &progress,
                                  std::stop_token stop) const;

private:
    class BlockMaker;

    std::uint64_t m_firstDocument;
    std::uint64_t m_tokens = 0;
    std::vector<ForwardIndex> m_parts; ///< one per thread
    std::vector<std::uint8_t> m_norms;
};

} // namespace tlm
