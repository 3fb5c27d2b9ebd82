#pragma once
#include <limits>
#include <memory>
#include <numeric>
#include <optional>

#include "ui/jobs/rowpages.h"

namespace tlm {

/// Numbered things in the rows of a long table: all of them in their order, or those that were found. A
/// worker reads what is shown.
template <typename Row>
class NumberedRows
{
public:
    using Numbers = std::vector<std::uint32_t>;
    /// Reads the things of these numbers in a worker; owns what it needs.
    using Read = std::function<std::vector<Row>(const Numbers &numbers)>;
    /// As RowPages.
    NumberedRows(Jobs &jobs, QObject *receiver, std::function<void(int first, int last)> arrived)
        : m_pages(jobs, receiver, std::move(arrived))
    {
    }

    /// Goes on with others; without `found`, with all.
    void reset(std::size_t all, std::optional<Numbers> found, Read read)
    {
        constexpr auto most = std::size_t(std::numeric_limits<int>::max());
        m_read = std::move(read);
        m_found = found ? std::make_shared<const Numbers>(std::move(*found)) : nullptr;
        m_pages.reset(int(std::min(m_found ? m_found->size() : all, most)),
                      [read = m_read, found = m_found](int first, int count) {
                          Numbers numbers(static_cast<std::size_t>(count));
                          if (found)
                              std::copy_n(found->begin() + first, count, numbers.begin());
                          else
                              std::iota(numbers.begin(), numbers.end(), std::uint32_t(first));
                          return read(numbers);
                      });
    }
    int size() const { return m_pages.size(); }
    std::uint32_t number(int row) const
    {
        return m_found ? (*m_found)[std::size_t(row)] : std::uint32_t(row);
    }
    /// Makes something of any rows by `make(number, row)`, whether they were shown or not. What it returns
    /// takes the rows, owns what it needs and may run in any thread.
    template <typename Make>
    auto maker(Make make) const
    {
        return [read = m_read, found = m_found, make = std::move(make)](const std::vector<int> &rows) {
            Numbers numbers;
            for (const int row : rows)
                numbers.push_back(found ? (*found)[std::size_t(row)] : std::uint32_t(row));
            std::vector<std::invoke_result_t<const Make &, std::uint32_t, const Row &>> made;
            for (const Row &row : read(numbers))
                made.push_back(make(numbers[made.size()], row));
            return made;
        };
    }
    /// A row below size(), or null while it is being read.
    const Row *find(int row) { return m_pages.find(row); }

private:
    Read m_read;
    std::shared_ptr<const Numbers> m_found; ///< null: all
    RowPages<Row> m_pages;
};

} // namespace tlm
