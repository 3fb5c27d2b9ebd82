#pragma once
#include <cstdint>
#include <span>
#include <string>
#include <vector>

namespace tlm {

// Arrays as `.npy` files, format 1.0 (NumPy, numpy.lib.format), which `.npz` archives hold: without objects,
// so that NumPy reads them without unpickling.

/// The head of an array of a type (`<f4`) and shape; its values follow.
std::string numpyHead(const std::string &type, const std::vector<std::int64_t> &shape);
/// A whole array of texts (`<U`), padded with zeros to the longest.
std::string numpyTexts(const std::vector<std::string> &texts);
/// A whole array without dimensions.
std::string numpyNumber(std::int64_t value);

} // namespace tlm
