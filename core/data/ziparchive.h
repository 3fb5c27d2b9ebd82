#pragma once
#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/error.h"

namespace tlm {

/// An entry of an archive; both lie in the archive's bytes.
struct ZipEntry
{
    std::string_view name;
    std::span<const std::byte> bytes;
    std::uint32_t checksum = 0; ///< CRC-32 of the bytes; 0 if the writer left it out
};

/// Whether a file begins as a ZIP archive does.
bool beginsAsZip(std::span<const std::byte> file);

/// The entries of a ZIP archive (APPNOTE 6.3, with its 64-bit fields) that are stored as they are, in the
/// order of their places. Error ModelInvalid: a directory that does not fit the file, entries that are
/// compressed, encrypted, overlapping or of one name. Takes memory for no more entries than the file holds.
/// `rule` is a sentence behind the cause for whoever compressed them.
Expected<std::vector<ZipEntry>> readZip(std::span<const std::byte> file, const std::string &where,
                                        std::string_view rule = {});

/// Error ModelInvalid if the bytes of an entry are not those its checksum was made of.
Expected<> verify(const ZipEntry &entry, const std::string &where);

} // namespace tlm
