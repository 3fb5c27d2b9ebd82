# FindLibTorch: imported targets from an unpacked PyPI torch wheel. The wheel's own TorchConfig.cmake is not
# used: it demands the CUDA toolkit and enables the CUDA language.
#   input    LIBTORCH_ROOT  the wheel's torch folder (holds include/ and lib/); default: the set-up's cache
#   targets  LibTorch::c10, LibTorch::cpu
# libtorch_cuda.so is never linked: it is opened at run time where a driver is found.
if(DEFINED ENV{XDG_CACHE_HOME} AND NOT "$ENV{XDG_CACHE_HOME}" STREQUAL "")
  set(_libtorch_cache "$ENV{XDG_CACHE_HOME}")
else()
  set(_libtorch_cache "$ENV{HOME}/.cache")
endif()
set(LIBTORCH_ROOT "${_libtorch_cache}/tlm-studio/libtorch-2.11.0/torch" CACHE PATH "torch folder of an unpacked PyPI wheel")

find_path(LibTorch_INCLUDE_DIR torch/csrc/api/include/torch/torch.h HINTS "${LIBTORCH_ROOT}/include" NO_DEFAULT_PATH)
find_library(LibTorch_C10 c10 HINTS "${LIBTORCH_ROOT}/lib" NO_DEFAULT_PATH)
find_library(LibTorch_CPU torch_cpu HINTS "${LIBTORCH_ROOT}/lib" NO_DEFAULT_PATH)
if(EXISTS "${LIBTORCH_ROOT}/version.py")
  file(STRINGS "${LIBTORCH_ROOT}/version.py" _libtorch_line REGEX "^__version__")
  string(REGEX REPLACE ".*'([0-9.]+)[^']*'.*" "\\1" LibTorch_VERSION "${_libtorch_line}")
endif()
include(FindPackageHandleStandardArgs)
find_package_handle_standard_args(LibTorch
  REQUIRED_VARS LibTorch_CPU LibTorch_C10 LibTorch_INCLUDE_DIR
  VERSION_VAR LibTorch_VERSION
  REASON_FAILURE_MESSAGE "Run ./run or ./test once, which fetch it, or pass -DLIBTORCH_ROOT=…/torch.")
# The wheel brings headers of its own fmt: they must stand behind the installed ones, which match the library.
if(LibTorch_FOUND AND NOT TARGET LibTorch::cpu)
  add_library(LibTorch::c10 SHARED IMPORTED GLOBAL)
  set_target_properties(LibTorch::c10 PROPERTIES
    IMPORTED_LOCATION "${LibTorch_C10}"
    INTERFACE_COMPILE_OPTIONS "SHELL:-idirafter \"${LibTorch_INCLUDE_DIR}\";SHELL:-idirafter \"${LibTorch_INCLUDE_DIR}/torch/csrc/api/include\""
    INTERFACE_COMPILE_DEFINITIONS "USE_C10D;USE_C10D_GLOO;USE_DISTRIBUTED;USE_RPC;USE_TENSORPIPE")
  add_library(LibTorch::cpu SHARED IMPORTED GLOBAL)
  set_target_properties(LibTorch::cpu PROPERTIES
    IMPORTED_LOCATION "${LibTorch_CPU}"
    INTERFACE_LINK_LIBRARIES LibTorch::c10)
  # libtorch_cpu.so's own rpath finds libcudart, libcupti and libgomp at run time; the linker need not.
  target_link_options(LibTorch::cpu INTERFACE "LINKER:--allow-shlib-undefined" "LINKER:--unresolved-symbols=ignore-in-shared-libs")
endif()
