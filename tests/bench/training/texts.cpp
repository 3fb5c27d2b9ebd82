#include "tests/bench/training/texts.h"

#include <fstream>

#include "core/base/json.h"
#include "core/training/tokenize.h"
#include "core/training/vocabulary.h"
#include "shareddata.h"

namespace tlm::bench {

namespace {

constexpr std::int64_t longest = 128;
constexpr std::size_t vocabularyTexts = 20'000, writtenAbstracts = 6'000;
constexpr int threads = 2;

Task readScierc(const std::filesystem::path &data, ProgressSink &progress)
{
    const auto folder = data / "tasks" / "scierc";
    TaskSource source;
    source.train = folder / "train.jsonl.gz";
    source.dev = folder / "dev.jsonl.gz";
    source.test = folder / "test.jsonl.gz";
    return test::required(readTask("scierc", source, progress, {})).task;
}

/// The abstracts alone: titles would make the texts longer than what people call an abstract.
std::vector<std::string> readAbstracts(const std::filesystem::path &data)
{
    const auto reader = test::required(openRecords(data / "corpora" / "acl_anthology.jsonl.bz2", {}));
    std::vector<std::string> texts;
    while (texts.size() < vocabularyTexts) {
        const auto read = test::required(reader->next());
        if (read.atEnd())
            break;
        const auto *text = read.record ? read.record->find("abstract") : nullptr;
        if (text && !text->empty())
            texts.push_back(*text);
    }
    return texts;
}

Json lineOf(TokenView ids)
{
    return {{"ids", std::vector<std::int32_t>(ids.begin(), ids.end())}};
}

} // namespace

void writeTexts(const std::filesystem::path &data, std::int64_t vocabulary, const std::filesystem::path &file)
{
    NoProgress progress;
    const Task task = readScierc(data, progress);
    const auto abstracts = readAbstracts(data);
    const auto text = [&](std::size_t i) { return abstracts[i]; };
    ModelConfiguration model;
    model.vocabulary = vocabulary;
    const auto tokenizer = test::required(trainTokenizer(task, abstracts.size(), text, model, progress, {}));
    const auto examples =
        test::required(tokenizeExamples(*tokenizer, task.examples(Split::Train), longest, threads, {}));
    std::vector<Example> written(std::min(abstracts.size(), writtenAbstracts));
    for (std::size_t i = 0; i < written.size(); ++i)
        written[i].text = abstracts[i];
    const auto sequences =
        test::required(tokenizeExamples(*tokenizer, written, longest, threads, {})).sequences;
    std::ofstream lines(file);
    for (std::size_t i = 0; i < examples.labels.size(); ++i) {
        auto line = lineOf(examples.sequences[i]);
        line["label"] = examples.labels[i];
        lines << toLine(line) << '\n';
    }
    for (std::size_t i = 0; i < sequences.size(); ++i)
        lines << toLine(lineOf(sequences[i])) << '\n';
}

Texts readTexts(const std::filesystem::path &file)
{
    Texts texts;
    std::ifstream lines(file);
    for (std::string line; std::getline(lines, line);) {
        const auto json = Json::parse(line);
        const auto ids = json["ids"].get<std::vector<std::int32_t>>();
        if (!json.contains("label")) {
            texts.abstracts.append(ids);
            continue;
        }
        const auto label = json["label"].get<std::int32_t>();
        texts.task.sequences.append(ids);
        texts.task.shapes.push_back({static_cast<std::int32_t>(ids.size()), {-1, -1}});
        texts.task.labels.push_back(label);
        texts.labels = std::max(texts.labels, std::int64_t(label) + 1);
    }
    return texts;
}

} // namespace tlm::bench
