#pragma once
#include <string>
#include <vector>

#include "compressed.h"
#include "temporaryfolder.h"

namespace tlm::test {

/// Writes small dictd dictionaries.
class Dictionary
{
public:
    static std::string number(std::size_t value)
    {
        constexpr const char *digits = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
        const std::string last(1, digits[value % 64]);
        return value < 64 ? last : number(value / 64) + last;
    }

    void add(const std::vector<std::string> &headwords, const std::string &text)
    {
        for (const auto &headword : headwords)
            m_index += headword + '\t' + number(m_texts.size()) + '\t' + number(text.size()) + '\n';
        m_texts += text;
    }

    void write(const TemporaryFolder &folder, const std::string &name) const
    {
        folder.write(name + ".index", m_index);
        folder.write(name + ".dict.dz", compress("gz", m_texts));
    }

private:
    std::string m_index, m_texts;
};

} // namespace tlm::test
