// The input is the payload of a segment file; its envelope, with the right checksum, is put around it.
#include <cstdlib>
#include <filesystem>
#include <string>

#include <unistd.h>

#include "core/index/index.h"
#include "core/index/segmentlayout.h"
#include "core/index/segmentmerge.h"

namespace {

void require(bool good)
{
    if (!good)
        std::abort();
}

void useBlocks(const tlm::Segment &segment)
{
    tlm::BlockScratch scratch;
    for (std::size_t number = 0; number < segment.blocks(); ++number) {
        const tlm::Block block = segment.block(number, scratch);
        for (const std::uint32_t document : block.documents)
            require(document < segment.documents());
        require(block.starts.size() == block.terms.size() + 1 &&
                block.starts.back() <= block.postings.size());
        const auto lists = segment.postings(number, block.terms);
        for (std::size_t i = 0; i < block.terms.size(); ++i) {
            require(block.terms[i] < segment.terms() && block.starts[i] <= block.starts[i + 1]);
            for (const std::uint16_t posting : lists[i])
                tlm::frequencyOf(posting, block.terms[i], block.exceptions);
        }
    }
}

void useTerms(const tlm::Segment &segment)
{
    std::vector<std::uint32_t> terms;
    for (std::uint32_t term = 0; term < segment.terms() && term < 64; ++term) {
        require(segment.documentFrequency(term) <= segment.documents());
        segment.termNumber(segment.term(term));
        terms.push_back(term);
    }
    for (std::uint32_t document = 0; document < segment.documents() && document < 8; ++document)
        segment.frequencies(terms, document);
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *bytes, std::size_t size)
{
    static const std::filesystem::path folder =
        std::filesystem::path("/dev/shm") / ("fuzz-segment-" + std::to_string(::getpid()));
    std::filesystem::create_directories(folder);
    auto file = tlm::ContainerWriter::create(folder / "segment", tlm::segmentMagic, tlm::segmentVersion);
    if (!file || !file->write(bytes, size) || !file->finish())
        return 0;
    const auto segment = tlm::Segment::open(folder / "segment", tlm::Verify::Checksum);
    if (!segment) {
        require(segment.error().code == tlm::ErrorCode::FileDamaged);
        return 0;
    }
    useBlocks(*segment);
    useTerms(*segment);
    tlm::NoProgress silent;
    const auto merged = tlm::mergeSegments({*segment, *segment}, folder / "merged", silent, {});
    if (merged)
        useBlocks(tlm::Segment::open(folder / "merged", tlm::Verify::Checksum).value());
    return 0;
}
