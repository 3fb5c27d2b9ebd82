#include "core/history/filesystem.h"

#include <algorithm>
#include <array>

#include <sys/vfs.h>

namespace tlm {

bool isNetworkType(unsigned long type)
{
    constexpr std::array<unsigned long, 13> types{
        0x6969,     // NFS
        0x517B,     // SMB
        0xFE534D42, // SMB 2
        0xFF534D42, // CIFS
        0x564C,     // NCP
        0x5346414F, // AFS
        0x6B414653, // AFS of the kernel
        0x73757245, // Coda
        0x00C36400, // Ceph
        0x0BD00BD0, // Lustre
        0x47504653, // GPFS
        0x01021997, // 9P
        0x65735546, // FUSE
    };
    return std::find(types.begin(), types.end(), type & 0xFFFFFFFFUL) != types.end();
}

bool isOnNetwork(const std::filesystem::path &folder)
{
    struct statfs facts
    {
    };
    return ::statfs(folder.c_str(), &facts) == 0 && isNetworkType(static_cast<unsigned long>(facts.f_type));
}

} // namespace tlm
