#include "core/index/indexbuilder.h"

#include <new>

#include <fmt/format.h>
#include <unistd.h>

#include "core/index/pendingsegment.h"
#include "core/index/segmentlayout.h"
#include "core/index/segmentmerge.h"

namespace tlm {

namespace {

constexpr std::size_t batchBytesPerThread = std::size_t(1) << 20;
constexpr std::size_t mostRuns = 64;

std::size_t quarterOfMemory()
{
    return static_cast<std::size_t>(::sysconf(_SC_PHYS_PAGES)) *
           static_cast<std::size_t>(::sysconf(_SC_PAGE_SIZE)) / 4;
}

} // namespace

struct IndexBuilder::State
{
    IndexOptions options;
    TextBatch batch;
    PendingSegment pending;
    std::vector<Segment> runs; ///< parts put aside; their files have no name any more
    std::uint64_t documents = 0, tokens = 0, terms = 0;
    std::uint64_t runTokens = 0, runsMade = 0;

    explicit State(IndexOptions wanted)
        : options(std::move(wanted)), pending(options.firstDocument, options.threads)
    {
        if (options.memory == 0)
            options.memory = quarterOfMemory();
        if (options.folder.empty())
            options.folder = std::filesystem::temp_directory_path();
    }

    std::size_t batchBytes() const
    {
        return batchBytesPerThread * static_cast<std::size_t>(std::max(options.threads, 1));
    }

    /// What is in use besides the documents: texts, blocks on their way to the file, the program.
    std::size_t workingBytes() const { return (std::size_t(16) << 20) + 8 * batchBytes(); }

    Expected<> addBatch(const std::stop_token &stop)
    {
        auto result = pending.add(batch);
        batch.clear();
        if (result && (pending.isFull() || pending.memory() + workingBytes() > options.memory))
            result = putAside(stop);
        return result;
    }

    /// A file for a part, at once without a name: it goes when the map of it goes, however the process ends.
    Expected<> keepRun(const std::filesystem::path &path)
    {
        auto run = Segment::open(path);
        std::error_code ignored;
        std::filesystem::remove(path, ignored);
        if (!run)
            return tl::unexpected(run.error());
        runs.push_back(std::move(*run));
        return {};
    }

    std::filesystem::path runPath()
    {
        return options.folder /
               fmt::format(".tlm-{}-{}-{}.run", ::getpid(), static_cast<void *>(this), runsMade++);
    }

    Expected<> putAside(const std::stop_token &stop)
    {
        NoProgress silent;
        const auto path = runPath();
        if (auto written = pending.write(path, silent, stop); !written)
            return tl::unexpected(written.error());
        runTokens += pending.tokens();
        pending = PendingSegment(options.firstDocument + documents, options.threads);
        const auto kept = keepRun(path);
        return kept && runs.size() >= mostRuns ? mergeRuns(stop) : kept;
    }

    Expected<> mergeRuns(const std::stop_token &stop)
    {
        NoProgress silent;
        const auto path = runPath();
        if (auto merged = mergeSegments(runs, path, silent, stop); !merged)
            return tl::unexpected(merged.error());
        runs.clear();
        return keepRun(path);
    }

    Expected<> write(const std::filesystem::path &path, ProgressSink &progress, const std::stop_token &stop)
    {
        auto result = addBatch(stop);
        if (result && !runs.empty() && pending.documents() > 0)
            result = putAside(stop);
        if (!result)
            return result;
        tokens = runTokens + pending.tokens();
        const auto written =
            runs.empty() ? pending.write(path, progress, stop) : mergeSegments(runs, path, progress, stop);
        if (!written)
            return tl::unexpected(written.error());
        terms = *written;
        return {};
    }
};

namespace {

template <typename Work>
Expected<> withinMemory(const Work &work)
{
    try {
        return work();
    } catch (const std::bad_alloc &) {
        return failure(ErrorCode::MemoryExhausted, "There is not enough memory for the index.");
    }
}

} // namespace

IndexBuilder::IndexBuilder(IndexOptions options) : m_state(std::make_unique<State>(std::move(options))) {}
IndexBuilder::IndexBuilder(IndexBuilder &&) noexcept = default;
IndexBuilder &IndexBuilder::operator=(IndexBuilder &&) noexcept = default;
IndexBuilder::~IndexBuilder() = default;

Expected<> IndexBuilder::add(std::string_view text, const std::stop_token &stop)
{
    if (m_state->documents == mostDocuments)
        return failure(ErrorCode::RecordBad, "A part of a corpus holds fewer than 2^32 documents.");
    return withinMemory([&]() -> Expected<> {
        m_state->batch.add(text);
        ++m_state->documents;
        return m_state->batch.bytes() < m_state->batchBytes() ? Expected<>() : m_state->addBatch(stop);
    });
}

std::uint64_t IndexBuilder::documents() const
{
    return m_state->documents;
}
std::uint64_t IndexBuilder::tokens() const
{
    return m_state->tokens;
}
std::uint64_t IndexBuilder::terms() const
{
    return m_state->terms;
}

Expected<> IndexBuilder::write(const std::filesystem::path &path, ProgressSink &progress,
                               std::stop_token stop)
{
    return withinMemory([&] { return m_state->write(path, progress, stop); });
}

Expected<> IndexBuilder::write(const std::filesystem::path &path)
{
    NoProgress silent;
    return write(path, silent, {});
}

} // namespace tlm
