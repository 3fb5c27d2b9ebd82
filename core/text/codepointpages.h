#pragma once
#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <map>
#include <vector>

namespace tlm {

/// A value for each code point: equal pages of 128 code points are kept once.
template <typename Value>
class CodePointPages
{
public:
    static constexpr char32_t end = 0x110000;

    /// From a value for each of the `end` code points.
    explicit CodePointPages(const std::vector<Value> &values)
    {
        std::map<std::vector<Value>, std::uint16_t> pages;
        for (auto page = values.begin(); page < values.begin() + end; page += pageSize) {
            if (page > values.begin() && std::equal(page, page + pageSize, page - pageSize)) {
                m_pages.push_back(m_pages.back());
                continue;
            }
            const auto number = static_cast<std::uint16_t>(pages.size());
            const auto [known, isNew] = pages.try_emplace({page, page + pageSize}, number);
            if (isNew)
                m_values.insert(m_values.end(), page, page + pageSize);
            m_pages.push_back(known->second);
        }
    }

    /// The value of a code point below `end`.
    Value operator[](char32_t point) const
    {
        return m_values[std::size_t(m_pages[point / pageSize]) * pageSize + point % pageSize];
    }

private:
    static constexpr std::ptrdiff_t pageSize = 128;
    std::vector<std::uint16_t> m_pages;
    std::vector<Value> m_values;
};

} // namespace tlm
