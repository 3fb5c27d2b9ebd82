#pragma once
#include <string>

#include <boost/iostreams/device/back_inserter.hpp>
#include <boost/iostreams/filter/bzip2.hpp>
#include <boost/iostreams/filter/gzip.hpp>
#include <boost/iostreams/filter/lzma.hpp>
#include <boost/iostreams/filter/zstd.hpp>
#include <boost/iostreams/filtering_stream.hpp>

namespace tlm::test {

template <typename Filter>
std::string compressWith(const Filter &filter, const std::string &text)
{
    std::string bytes;
    {
        boost::iostreams::filtering_ostream out;
        out.push(filter);
        out.push(boost::iostreams::back_inserter(bytes));
        out.write(text.data(), static_cast<std::streamsize>(text.size()));
    }
    return bytes;
}

/// Compresses as `gz`, `bz2`, `xz` or `zst`; any other name leaves the text as it is.
inline std::string compress(const std::string &kind, const std::string &text)
{
    namespace io = boost::iostreams;
    if (kind == "gz")
        return compressWith(io::gzip_compressor(), text);
    if (kind == "bz2")
        return compressWith(io::bzip2_compressor(), text);
    if (kind == "xz")
        return compressWith(io::lzma_compressor(), text);
    if (kind == "zst")
        return compressWith(io::zstd_compressor(), text);
    return text;
}

} // namespace tlm::test
