#pragma once
#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace tlm {

/// Keeps sentences of at most a number of bytes in all, evenly taken from those added: all of them, and
/// whenever these become too many every second of those kept, and from then on half as many.
class SentenceSample
{
public:
    explicit SentenceSample(std::size_t limit) : m_limit(limit) {}
    void add(std::string_view sentence);
    const std::vector<std::string> &sentences() const { return m_sentences; }

private:
    void halve();

    std::size_t m_limit, m_size = 0, m_seen = 0, m_stride = 1;
    std::vector<std::string> m_sentences;
};

} // namespace tlm
