#include "tests/bench/attention/sentences.h"

#include <algorithm>

#include "core/base/file.h"
#include "core/base/json.h"
#include "core/model/pretrained.h"
#include "core/training/tokenize.h"
#include "core/training/vocabulary.h"
#include "required.h"

namespace tlm::bench {

namespace {

constexpr std::size_t sentences = 200, longest = 128;

ModelConfiguration bertBase()
{
    ModelConfiguration model;
    model.layers = model.heads = 12;
    model.hidden = 768;
    model.feedForward = 3072;
    model.vocabulary = 8192;
    model.positions = longest;
    return model;
}

Task readDev(const std::filesystem::path &data)
{
    const auto folder = data / "tasks" / "scierc";
    TaskSource source;
    source.train = folder / "train.jsonl.gz";
    source.dev = folder / "dev.jsonl.gz";
    source.test = folder / "test.jsonl.gz";
    NoProgress quiet;
    return test::required(readTask("scierc", source, quiet, {})).task;
}

void write(const std::filesystem::path &file, const std::vector<std::vector<std::int32_t>> &ids)
{
    test::required(writeFile(file, toLine(Json(ids))));
}

} // namespace

void prepare(const std::filesystem::path &data, const std::filesystem::path &folder)
{
    NoProgress quiet;
    const Task task = readDev(data);
    auto model = bertBase();
    const auto tokenizer = test::required(trainTokenizer(task, 0, {}, model, quiet, {}));
    model.vocabulary = tokenizer->size();
    test::required(savePretrained(Bert(model, 0, 1), *tokenizer, {}, folder / "model"));
    std::vector<std::vector<std::int32_t>> mixed, full;
    std::vector<std::int32_t> all;
    const auto special = tokenizer->specialTokens();
    for (const Example &example : task.examples(Split::Dev)) {
        const auto ids = encodeExample(*tokenizer, example, longest).ids;
        if (mixed.size() < sentences)
            mixed.push_back(ids);
        all.insert(all.end(), ids.begin() + 1, ids.end() - 1);
    }
    constexpr std::size_t inner = longest - 2;
    for (std::size_t i = 0; i < sentences; ++i) {
        const auto begin = all.begin() + std::ptrdiff_t(i * 61 % (all.size() - inner));
        auto &ids = full.emplace_back(begin, begin + inner);
        ids.insert(ids.begin(), special.classify);
        ids.push_back(special.separator);
    }
    write(folder / "mixed.json", mixed);
    write(folder / "full.json", full);
}

LabelledSequences readSentences(const std::filesystem::path &file, std::size_t count)
{
    const auto all = test::required(readJson(file)).get<std::vector<std::vector<std::int32_t>>>();
    LabelledSequences sequences;
    for (std::size_t i = 0; i < count; ++i) {
        const auto &ids = all[i % all.size()];
        sequences.sequences.append(ids);
        sequences.shapes.push_back({std::int32_t(ids.size()), {-1, -1}});
        sequences.labels.push_back(0);
    }
    return sequences;
}

} // namespace tlm::bench
