#pragma once
#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

namespace tlm::bench {

using Paths = std::vector<std::filesystem::path>;

/// Writes the texts of files and folders as JSON lines `{"text": …}` on standard output.
void writeTexts(const Paths &sources);

/// Writes the terms of each text of a JSON-lines file, a line per text, on standard output.
void writeTokens(const std::filesystem::path &texts);

/// Indexes a JSON-lines file; says seconds, bytes, documents, tokens and terms.
void build(const std::filesystem::path &texts, const std::filesystem::path &index, std::uint64_t megabytes,
           int threads);

/// A job `FILE:K` asks for K neighbours of each query in a JSON-lines file. Searches each job again and again
/// for some seconds; says the median of the queries per second and the hash of the neighbours; of several
/// threads also how many times faster they are than one, which searches in turn with them.
void search(const std::filesystem::path &index, const std::vector<std::string> &jobs, int threads);

/// Nanoseconds that a number takes from one core to another and back: some 100 where they share a cache, some
/// 300 where they do not. Virtual machines change that from one minute to the next.
double measureCoreDistance();

/// Searches the queries one at a time and explains the best neighbours; says the quantiles of the
/// milliseconds.
void measureLatency(const Paths &indexes, const std::filesystem::path &queries, std::size_t count);

/// Writes texts until they have so many bytes: the given ones again and again, each time with other words at
/// some places. A word is taken from another place of the texts, so words keep their frequencies, or is new.
void replicate(const std::filesystem::path &texts, std::uint64_t bytes, std::uint64_t seed);

} // namespace tlm::bench
