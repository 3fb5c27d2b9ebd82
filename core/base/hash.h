#pragma once
#include <cstdint>
#include <filesystem>
#include <string>
#include <string_view>

#include "core/base/error.h"

namespace tlm {

/// XXH3-64 of bytes.
std::uint64_t hash64(std::string_view bytes, std::uint64_t seed = 0);

/// XXH3-64 as 16 hexadecimal digits.
std::string hashText(std::string_view bytes);

/// XXH3-64 of a file's content as 16 hexadecimal digits.
Expected<std::string> hashFile(const std::filesystem::path &path);

/// SHA-256 as 64 lower-case hexadecimal digits.
std::string sha256(std::string_view bytes);

/// SHA-256, read as a number whose first byte weighs most, modulo a small number.
std::uint32_t sha256Modulo(std::string_view bytes, std::uint32_t modulus);

} // namespace tlm
