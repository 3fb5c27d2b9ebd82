#pragma once
#include <filesystem>
#include <fstream>
#include <string>

namespace tlm::test {

inline constexpr const char *needsGpu = "needs an NVIDIA GPU and LibTorch's CUDA part";

/// Where the LibTorch lies that this process has opened.
inline std::filesystem::path libTorchFolder()
{
    std::ifstream maps("/proc/self/maps");
    for (std::string word; maps >> word;)
        if (word.ends_with("/libtorch_cpu.so"))
            return std::filesystem::path(word).parent_path();
    return {};
}

/// Whether a GPU can be computed on: by the files that this takes, not by the code under test.
inline bool hasGpu()
{
    return std::filesystem::exists("/dev/nvidia0") &&
           std::filesystem::exists(libTorchFolder() / "libtorch_cuda.so");
}

} // namespace tlm::test
