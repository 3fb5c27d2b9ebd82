// The input is a .safetensors file.
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <string>

#include <unistd.h>

#include "core/data/safetensors.h"

extern "C" int LLVMFuzzerTestOneInput(const unsigned char *bytes, std::size_t size)
{
    using namespace tlm;
    static const auto path =
        std::filesystem::path("/dev/shm") / ("fuzz-safetensors-" + std::to_string(::getpid()));
    std::ofstream(path, std::ios::binary).write(reinterpret_cast<const char *>(bytes), std::streamsize(size));
    const auto file = SafeTensors::open(path);
    if (!file) {
        if (file.error().code != ErrorCode::ModelInvalid)
            std::abort();
        return 0;
    }
    std::size_t sum = 0;
    for (const auto &tensor : file->tensors()) {
        if (byteSize(tensor.type, tensor.shape) != tensor.bytes.size() || file->find(tensor.name) != &tensor)
            std::abort();
        for (const std::byte byte : tensor.bytes)
            sum += std::size_t(byte);
    }
    return sum == ~std::size_t(0);
}
