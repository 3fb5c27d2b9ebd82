#pragma once
#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <span>
#include <stop_token>
#include <vector>

#include "core/base/progress.h"
#include "core/index/segment.h"

namespace tlm {

/// Writes one segment with the documents of several, in their order: the same bytes as a segment built of all
/// the documents at once. Reads the blocks of each as they are needed; memory grows with the numbers of
/// documents and of terms only, if each segment's firstDocument is what stood before it. Returns the number
/// of terms. Errors: FileDamaged, those of AtomicFile, Stopped, MemoryExhausted.
Expected<std::uint32_t> mergeSegments(const std::vector<Segment> &segments, const std::filesystem::path &path,
                                      ProgressSink &progress, std::stop_token stop);

/// How many of the last segments of a corpus, by their numbers of documents, are worth merging into one: from
/// the end on those that are not more than twice as large as what follows them. So few segments remain (the
/// sizes of what is left at least halve each time) and a document is written again a few times at most. 1:
/// none.
std::size_t segmentsToMerge(std::span<const std::uint64_t> documents);

/// Merges the last of these segment files into a new one, `merged`, where that is worth it, and returns the
/// files of the index as it then is; the old files stay. Errors: those of Segment::open and mergeSegments.
Expected<std::vector<std::filesystem::path>> mergeSmallSegments(std::vector<std::filesystem::path> files,
                                                                const std::filesystem::path &merged,
                                                                ProgressSink &progress, std::stop_token stop);

} // namespace tlm
