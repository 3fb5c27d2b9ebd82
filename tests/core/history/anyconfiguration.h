#pragma once
#include "core/experiment/configuration.h"

namespace tlm::test {

inline Configuration anyConfiguration()
{
    return preset(Method::Tlm, Recipe::Fast, Scale::Tiny);
}

} // namespace tlm::test
