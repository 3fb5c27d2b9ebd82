// The first byte says what the others are: 0 a file of torch.save in either format, 1 the pickle of a ZIP
// file, 2 that of a legacy file, both beside a storage `0` of 64 bytes.
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <string>

#include <unistd.h>

#include "core/data/pytorchfile.h"
#include "tests/torchfile.h"

namespace {

std::string fileOf(const std::string &input)
{
    const std::string rest = input.substr(1);
    const tlm::test::StoredNumbers numbers{"0", 16, std::string(64, 'x')};
    switch (input.front()) {
    case 1:
        return tlm::test::torchZip(rest, {numbers});
    case 2:
        return tlm::test::torchLegacy(rest, {numbers});
    default:
        return rest;
    }
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const unsigned char *bytes, std::size_t size)
{
    using namespace tlm;
    if (size == 0)
        return 0;
    static const auto path =
        std::filesystem::path("/dev/shm") / ("fuzz-pytorch-" + std::to_string(::getpid()));
    std::ofstream(path, std::ios::binary) << fileOf({reinterpret_cast<const char *>(bytes), size});
    const auto file = openPyTorch(path);
    if (!file) {
        if (file.error().code != ErrorCode::ModelInvalid)
            std::abort();
        return 0;
    }
    std::size_t sum = 0;
    for (const auto &tensor : file->tensors()) {
        if (byteSize(tensor.type, tensor.shape) != tensor.bytes.size())
            std::abort();
        for (const std::byte byte : tensor.bytes)
            sum += std::size_t(byte);
    }
    return sum == ~std::size_t(0);
}
