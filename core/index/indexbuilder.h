#pragma once
#include <cstdint>
#include <filesystem>
#include <memory>
#include <stop_token>
#include <string_view>

#include "core/base/error.h"
#include "core/base/progress.h"

namespace tlm {

struct IndexOptions
{
    /// The number in the corpus of the first document: how many it had before.
    std::uint64_t firstDocument = 0;
    /// Bytes of memory to stay within; 0: a quarter of the machine's.
    std::size_t memory = 0;
    int threads = 1;
    /// Where parts that do not fit into memory wait to be merged; empty: the folder for temporary files.
    std::filesystem::path folder;
};

/// Builds a segment of an index. Documents are numbered from 0 in the order given. The file depends on them
/// alone, not on the memory nor on the threads.
class IndexBuilder
{
public:
    explicit IndexBuilder(IndexOptions options = {});
    IndexBuilder(IndexBuilder &&) noexcept;
    IndexBuilder &operator=(IndexBuilder &&) noexcept;
    ~IndexBuilder();
    /// Analyses and adds a document. Errors: RecordBad (too many documents, or different words in one),
    /// MemoryExhausted; those of AtomicFile and Stopped where a part is put aside.
    Expected<> add(std::string_view text, const std::stop_token &stop = {});
    std::uint64_t documents() const;
    /// Writes the segment; afterwards nothing can be added. Errors: those of AtomicFile, Stopped,
    /// MemoryExhausted.
    Expected<> write(const std::filesystem::path &path, ProgressSink &progress, std::stop_token stop);
    Expected<> write(const std::filesystem::path &path);
    std::uint64_t tokens() const; ///< 0 before it is written
    std::uint64_t terms() const;  ///< 0 before it is written

private:
    struct State;
    std::unique_ptr<State> m_state;
};

} // namespace tlm
