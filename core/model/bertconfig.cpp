#include "core/model/bertconfig.h"

namespace tlm {

Json configJson(const Bert &bert, const std::vector<std::string> &labels, const SpecialTokens &special)
{
    const bool pooledHead = bert.labels() > 0 && bert.head() == Head::Pooled;
    return configJson(bert.configuration(), pooledHead, labels, special);
}

} // namespace tlm
