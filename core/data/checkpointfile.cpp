#include "core/data/checkpointfile.h"

#include "core/base/hash.h"

namespace tlm {

namespace {

std::string_view asText(std::span<const std::byte> bytes)
{
    return {reinterpret_cast<const char *>(bytes.data()), bytes.size()};
}

} // namespace

std::filesystem::path checkpointFile(const std::filesystem::path &runFolder)
{
    return runFolder / "checkpoint.safetensors";
}

std::string checkpointChecksum(const std::string &state, const std::vector<TensorView> &tensors)
{
    std::uint64_t hash = hash64(state);
    for (const TensorView &tensor : tensors)
        hash ^= hash64(asText(tensor.bytes), hash64(tensor.name));
    return std::to_string(hash);
}

Expected<> verifyCheckpoint(const SafeTensors &file, const std::string &where)
{
    const auto stored = file.metadata().find("checksum");
    const auto state = file.metadata().find("state");
    if (stored == file.metadata().end() || state == file.metadata().end() ||
        stored->second != checkpointChecksum(state->second, file.tensors()))
        return failure(ErrorCode::FileDamaged, "The checkpoint is damaged: its checksum is wrong.", where);
    return {};
}

} // namespace tlm
