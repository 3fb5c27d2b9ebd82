#include "core/data/tensorset.h"

#include <array>
#include <limits>
#include <utility>

namespace tlm {

std::size_t elementSize(std::string_view type)
{
    constexpr std::array<std::pair<std::string_view, std::size_t>, 15> sizes{{{"BOOL", 1},
                                                                              {"U8", 1},
                                                                              {"I8", 1},
                                                                              {"F8_E5M2", 1},
                                                                              {"F8_E4M3", 1},
                                                                              {"I16", 2},
                                                                              {"U16", 2},
                                                                              {"F16", 2},
                                                                              {"BF16", 2},
                                                                              {"I32", 4},
                                                                              {"U32", 4},
                                                                              {"F32", 4},
                                                                              {"F64", 8},
                                                                              {"I64", 8},
                                                                              {"U64", 8}}};
    for (const auto &[name, size] : sizes) {
        if (name == type)
            return size;
    }
    return 0;
}

std::optional<std::uint64_t> byteSize(std::string_view type, const std::vector<std::int64_t> &shape)
{
    std::uint64_t size = elementSize(type);
    if (size == 0)
        return {};
    for (const std::int64_t length : shape) {
        const auto factor = static_cast<std::uint64_t>(length);
        if (length < 0 || (factor != 0 && size > std::numeric_limits<std::uint64_t>::max() / factor))
            return {};
        size *= factor;
    }
    return size;
}

const TensorView *TensorSet::find(std::string_view name) const
{
    const auto found = m_places.find(std::string(name));
    return found == m_places.end() ? nullptr : &m_tensors[found->second];
}

bool TensorSet::add(TensorView tensor)
{
    if (!m_places.emplace(tensor.name, m_tensors.size()).second)
        return false;
    m_tensors.push_back(std::move(tensor));
    return true;
}

} // namespace tlm
