#include "core/experiment/version.h"

namespace tlm {

std::string_view programVersion()
{
    return TLM_VERSION;
}

} // namespace tlm
