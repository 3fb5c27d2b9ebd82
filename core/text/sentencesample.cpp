#include "core/text/sentencesample.h"

namespace tlm {

void SentenceSample::add(std::string_view sentence)
{
    if (m_seen++ % m_stride != 0)
        return;
    m_sentences.emplace_back(sentence);
    m_size += sentence.size();
    while (m_size > m_limit && m_sentences.size() > 1)
        halve();
}

void SentenceSample::halve()
{
    std::size_t kept = 0;
    m_size = 0;
    for (std::size_t i = 0; i < m_sentences.size(); i += 2) {
        m_size += m_sentences[i].size();
        std::swap(m_sentences[kept++], m_sentences[i]);
    }
    m_sentences.resize(kept);
    m_stride *= 2;
}

} // namespace tlm
