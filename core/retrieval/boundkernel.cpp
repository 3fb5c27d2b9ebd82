#include "core/retrieval/boundkernel.h"

namespace tlm {

const BoundKernel &boundKernel(SimdLevel level)
{
    switch (level) {
    case SimdLevel::Avx512:
        return avx512Kernel;
    case SimdLevel::Avx2:
        return avx2Kernel;
    case SimdLevel::Plain:
        break;
    }
    return plainKernel;
}

} // namespace tlm
