#include "core/experiment/configuration.h"

#include "core/experiment/names.h"

namespace tlm {

std::string_view methodName(Method method)
{
    return nameOf(method);
}

std::string_view recipeName(Recipe recipe)
{
    return nameOf(recipe);
}

std::string_view scaleName(Scale scale)
{
    return nameOf(scale);
}

Expected<Method> methodFromName(std::string_view name)
{
    return valueOf<Method>(name);
}

Expected<Recipe> recipeFromName(std::string_view name)
{
    return valueOf<Recipe>(name);
}

Expected<Scale> scaleFromName(std::string_view name)
{
    return valueOf<Scale>(name);
}

bool hasJointStage(Method method)
{
    return method != Method::TaskOnly && method != Method::FineTune && method != Method::Linear;
}

bool needsSelection(Method method)
{
    return method == Method::Tlm || method == Method::Random || method == Method::PretrainedTlm;
}

bool needsModel(Method method)
{
    return method == Method::FineTune || method == Method::FineTuneMlm || method == Method::PretrainedTlm;
}

} // namespace tlm
