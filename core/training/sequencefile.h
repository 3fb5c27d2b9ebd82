#pragma once
#include <cstdint>
#include <filesystem>
#include <functional>

#include "core/base/error.h"
#include "core/training/sequences.h"

namespace tlm {

/// Hands all sequences over, one after the other, to a function that may fail.
using SequenceGiver = std::function<Expected<>(const std::function<Expected<>(TokenView)> &take)>;

/// Writes sequences of tokens of a vocabulary as a container file (magic TLMT): ids of 16 bits where the
/// vocabulary allows it, else of 32. `key` says what they were made from. `give` is called several times and
/// gives the same sequences each time. Errors: those of ContainerWriter.
Expected<> writeSequences(const std::filesystem::path &file, std::uint64_t key, std::int64_t vocabulary,
                          const SequenceGiver &give);

/// Opens such a file as sequences that stay in it. Errors: FileNotFound, FileDamaged (checksum, sizes,
/// another key, an id outside the vocabulary), FileNewer.
Expected<Sequences> openSequences(const std::filesystem::path &file, std::uint64_t key,
                                  std::int64_t vocabulary);

} // namespace tlm
