#include "core/base/hash.h"

#include <array>
#include <cerrno>
#include <cstdio>
#include <memory>
#include <vector>

#include <fmt/format.h>
#include <sodium.h>
#include <xxhash.h>

namespace tlm {

namespace {
std::string digits(std::uint64_t hash)
{
    return fmt::format("{:016x}", hash);
}

using Sha256 = std::array<unsigned char, crypto_hash_sha256_BYTES>;

Sha256 sha256Of(std::string_view bytes)
{
    Sha256 hash;
    crypto_hash_sha256(hash.data(), reinterpret_cast<const unsigned char *>(bytes.data()), bytes.size());
    return hash;
}
} // namespace

std::uint64_t hash64(std::string_view bytes, std::uint64_t seed)
{
    return XXH3_64bits_withSeed(bytes.data(), bytes.size(), seed);
}

std::string hashText(std::string_view bytes)
{
    return digits(hash64(bytes));
}

Expected<std::string> hashFile(const std::filesystem::path &path)
{
    const std::unique_ptr<std::FILE, int (*)(std::FILE *)> file(std::fopen(path.c_str(), "rbe"), std::fclose);
    if (!file)
        return tl::unexpected(systemError(errno, path.string()));
    const std::unique_ptr<XXH3_state_t, XXH_errorcode (*)(XXH3_state_t *)> state(XXH3_createState(),
                                                                                 XXH3_freeState);
    XXH3_64bits_reset(state.get());
    std::vector<char> buffer(1 << 18);
    std::size_t size = 0;
    while ((size = std::fread(buffer.data(), 1, buffer.size(), file.get())) > 0)
        XXH3_64bits_update(state.get(), buffer.data(), size);
    if (std::ferror(file.get()))
        return tl::unexpected(systemError(errno, path.string()));
    return digits(XXH3_64bits_digest(state.get()));
}

std::string sha256(std::string_view bytes)
{
    const Sha256 hash = sha256Of(bytes);
    char text[2 * sizeof hash + 1];
    return sodium_bin2hex(text, sizeof text, hash.data(), sizeof hash);
}

std::uint32_t sha256Modulo(std::string_view bytes, std::uint32_t modulus)
{
    std::uint64_t rest = 0;
    for (const unsigned char byte : sha256Of(bytes))
        rest = (rest << 8 | byte) % modulus;
    return static_cast<std::uint32_t>(rest);
}

} // namespace tlm
