#include "core/text/asciimasks.h"

namespace tlm {

AsciiFunctions asciiFunctions(SimdLevel level)
{
#if defined(__x86_64__)
    if (level == SimdLevel::Avx512)
        return avx512AsciiFunctions;
    if (level == SimdLevel::Avx2)
        return avx2AsciiFunctions;
#endif
    return plainAsciiFunctions;
}

} // namespace tlm
