#pragma once
#include <cstdint>

namespace tlm {

/// Lucene's lossy document length (SmallFloat.intToByte4, facts §6.3).
std::uint8_t encodeLength(std::uint32_t length);
std::uint32_t decodeLength(std::uint8_t norm);

} // namespace tlm
