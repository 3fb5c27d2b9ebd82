#pragma once
#include <filesystem>

#include "core/base/error.h"

namespace tlm {

/// Whether a zstd file ends where a frame ends (RFC 8878), read from its block headers alone: the
/// decompressor of Boost.Iostreams does not tell a file that was cut off from a whole one.
Expected<bool> endsWithZstdFrame(const std::filesystem::path &path);

} // namespace tlm
