#include "core/selection/readtexts.h"

#include <algorithm>
#include <numeric>
#include <thread>

#include "core/base/parallel.h"

namespace tlm {

namespace {

using Positions = std::vector<std::uint32_t>;

/// The positions of the documents of each block that holds any.
std::vector<Positions> groupByBlock(const std::vector<SelectedDocument> &documents,
                                    const std::vector<DocumentStore> &stores)
{
    Positions order(documents.size());
    std::iota(order.begin(), order.end(), 0u);
    std::ranges::sort(order, {}, [&](std::uint32_t position) {
        return std::pair(documents[position].corpus, documents[position].document);
    });
    std::vector<Positions> groups;
    std::uint32_t corpus = 0;
    std::uint64_t end = 0; ///< of the newest group's block
    for (const std::uint32_t position : order) {
        const SelectedDocument &document = documents[position];
        if (groups.empty() || document.corpus != corpus || document.document >= end) {
            corpus = document.corpus;
            end = stores[corpus].blockEnd(document.document);
            groups.emplace_back();
        }
        groups.back().push_back(position);
    }
    return groups;
}

struct Unreadable
{
    Error error;
};

} // namespace

Expected<> readTexts(const std::vector<SelectedDocument> &documents, const std::vector<DocumentStore> &stores,
                     int threads, const std::function<TextTaker()> &makeTaker, ProgressMeter &meter,
                     std::stop_token stop)
{
    const auto groups = groupByBlock(documents, stores);
    const auto caller = std::this_thread::get_id();
    std::atomic<std::uint64_t> done = 0;
    const auto makeWorker = [&]() -> Worker {
        std::vector<DocumentReader> readers(stores.begin(), stores.end());
        return [&, readers = std::move(readers), take = makeTaker()](std::size_t group) mutable {
            for (const std::uint32_t position : groups[group]) {
                const SelectedDocument &document = documents[position];
                const auto text = readers[document.corpus].text(document.document);
                if (!text)
                    throw Unreadable{text.error()};
                take(position, *text);
            }
            done += groups[group].size();
            if (std::this_thread::get_id() == caller)
                meter.at(done);
        };
    };
    NoProgress silent;
    ProgressMeter groupMeter(silent, {}, {});
    try {
        const auto read = forEachParallel(groups.size(), threads, makeWorker, groupMeter, std::move(stop));
        if (read) {
            meter.at(documents.size());
            meter.finish();
        }
        return read;
    } catch (const Unreadable &unreadable) {
        return tl::unexpected(unreadable.error);
    }
}

} // namespace tlm
