#pragma once
#include <algorithm>
#include <functional>
#include <list>
#include <unordered_map>
#include <vector>

#include "ui/jobs/jobs.h"

namespace tlm {

/// Rows of a long table, read in pages by a worker once they are shown. The pages shown last are kept; of
/// those asked for, the newest comes first and those that were scrolled past are dropped.
template <typename Row>
class RowPages
{
public:
    static constexpr int pageSize = 64;
    /// Reads rows `first` … `first` + `count` − 1 in a worker; owns what it needs.
    using Read = std::function<std::vector<Row>(int first, int count)>;
    /// `arrived(first, last)` runs in the window's thread when rows can be shown. `receiver` must go with or
    /// after this object.
    RowPages(Jobs &jobs, QObject *receiver, std::function<void(int first, int last)> arrived)
        : m_jobs(jobs), m_receiver(receiver), m_arrived(std::move(arrived))
    {
    }
    ~RowPages() { m_job.abandon(); }

    /// Forgets everything and goes on with other rows.
    void reset(int size, Read read)
    {
        m_job.abandon();
        m_size = size;
        m_read = std::move(read);
        m_pages.clear();
        m_wanted.clear();
        m_reading = -1;
    }
    int size() const { return m_size; }

    /// A row below size(), or null while it is being read.
    const Row *find(int row)
    {
        const int page = row / pageSize;
        const auto kept = m_pages.find(page);
        if (kept == m_pages.end()) {
            want(page);
            return nullptr;
        }
        kept->second.used = ++m_clock;
        return &kept->second.rows[std::size_t(row % pageSize)];
    }

private:
    static constexpr std::size_t mostKept = 64, mostWanted = 4;
    struct Page
    {
        std::vector<Row> rows;
        std::uint64_t used = 0;
    };

    void want(int page)
    {
        if (page == m_reading)
            return;
        m_wanted.remove(page);
        m_wanted.push_front(page);
        if (m_wanted.size() > mostWanted)
            m_wanted.pop_back();
        if (m_reading < 0)
            readNext();
    }

    void readNext()
    {
        m_reading = m_wanted.front();
        m_wanted.pop_front();
        const int first = m_reading * pageSize, count = std::min(pageSize, m_size - first);
        m_job.run(
            m_jobs, {}, m_receiver,
            [read = m_read, first, count](ProgressSink &, std::stop_token) { return read(first, count); },
            [this, first, count](std::vector<Row> rows) {
                rows.resize(std::size_t(count));
                keep(std::exchange(m_reading, -1), std::move(rows));
                if (!m_wanted.empty())
                    readNext();
                m_arrived(first, first + count - 1);
            });
    }

    void keep(int page, std::vector<Row> rows)
    {
        if (m_pages.size() >= mostKept)
            m_pages.erase(
                std::ranges::min_element(m_pages, {}, [](const auto &entry) { return entry.second.used; }));
        m_pages[page] = {std::move(rows), ++m_clock};
    }

    Jobs &m_jobs;
    QObject *m_receiver;
    std::function<void(int, int)> m_arrived;
    Read m_read;
    int m_size = 0, m_reading = -1;
    std::unordered_map<int, Page> m_pages;
    std::list<int> m_wanted;
    std::uint64_t m_clock = 0;
    LatestJob m_job;
};

} // namespace tlm
