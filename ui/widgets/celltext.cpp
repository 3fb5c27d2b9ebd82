#include "ui/widgets/celltext.h"

namespace tlm {
namespace {

constexpr std::size_t longest = 600; // characters that a cell can show

} // namespace

QString cellText(std::string_view text)
{
    const std::string_view beginning = text.substr(0, 4 * longest); // bytes of UTF-8
    return QString::fromUtf8(beginning.data(), qsizetype(beginning.size()))
        .left(qsizetype(longest))
        .simplified();
}

} // namespace tlm
