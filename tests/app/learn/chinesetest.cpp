// A task and a corpus in Chinese go the whole way: import, retrieval, joint training, evaluation, prediction.
#include <gtest/gtest.h>

#include "core/base/random.h"
#include "core/data/corpus.h"
#include "core/history/history.h"
#include "core/selection/selection.h"
#include "tests/app/learn/learnfolder.h"

using namespace tlm;
using namespace tlm::test;

namespace {

struct Topic
{
    const char *label;
    std::vector<std::string> subjects, actions, places;
};

const std::vector<Topic> topics{{"体育",
                                 {"前锋", "守门员", "教练", "裁判", "这支球队", "短跑选手"},
                                 {"踢进了一个球", "赢得了决赛", "打破了纪录", "吹响了哨子", "输掉了比赛"},
                                 {"在体育场里", "在草坪上", "在跑道上", "在奥运会上"}},
                                {"美食",
                                 {"厨师", "面包师", "服务员", "我的奶奶", "这家餐馆", "美食家"},
                                 {"做了一碗面条", "包了许多饺子", "炒了一盘青菜", "端来了热汤", "烤好了面包"},
                                 {"在厨房里", "在饭桌旁", "在夜市上", "在茶馆里"}},
                                {"天文",
                                 {"望远镜", "天文学家", "这颗彗星", "宇航员", "卫星"},
                                 {"发现了新的行星", "观测到了星系", "绕过了月球", "拍下了黑洞"},
                                 {"在轨道上", "在银河系外", "在天文台里"}}};

std::string sentence(const Topic &topic, const CounterRandom &random, std::uint64_t number)
{
    const auto one = [&](const std::vector<std::string> &words, std::uint64_t which) {
        return words[random.below(4 * number + which, words.size())];
    };
    return one(topic.subjects, 0) + one(topic.places, 1) + one(topic.actions, 2) + "。";
}

/// Texts of the first two topics in turn, with their labels.
std::string taskLines(std::uint64_t seed, int count)
{
    std::string lines;
    for (int i = 0; i < count; ++i) {
        const Topic &topic = topics[std::size_t(i) % 2];
        lines += toLine({{"text", sentence(topic, CounterRandom(seed), std::uint64_t(i))},
                         {"label", topic.label}}) +
                 "\n";
    }
    return lines;
}

/// Documents of all topics in turn; the label is their id's beginning.
std::string corpusLines(int count)
{
    std::string lines;
    for (int i = 0; i < count; ++i) {
        const Topic &topic = topics[std::size_t(i) % 3];
        std::string text;
        for (int j = 0; j < 3; ++j)
            text += sentence(topic, CounterRandom(9), std::uint64_t(3 * i + j));
        lines += toLine({{"id", std::string(topic.label) + std::to_string(i)}, {"text", text}}) + "\n";
    }
    return lines;
}

class ChineseTask : public testing::Test
{
protected:
    void SetUp() override
    {
        TaskSource source;
        source.train = folder.write("训练.jsonl", taskLines(1, 60));
        source.dev = folder.write("开发.jsonl", taskLines(2, 30));
        source.test = folder.write("测试.jsonl", taskLines(3, 30));
        const auto read = readTask("news", source, progress, {});
        ASSERT_TRUE(read) << describe(read.error());
        ASSERT_TRUE(saveTask(workspace, read->task));
        CorpusSource documents;
        documents.paths = {folder.write("语料.jsonl", corpusLines(300))};
        ASSERT_TRUE(addCorpus(workspace, "texts", documents, 1, progress, {}));
    }
    Selection select() const
    {
        SelectionOptions options;
        options.name = "near";
        options.task = "news";
        options.corpora = {"texts"};
        options.k = 10;
        options.guard = false; // the few sentences come again
        return makeSelection(workspace, options, progress, {}).value();
    }
    static Configuration configuration()
    {
        Configuration configuration = letterConfiguration(Method::Tlm);
        configuration.task = "news";
        configuration.selection = "near";
        configuration.encoder.positions = configuration.joint.taskLength =
            configuration.joint.externalLength = 64;
        configuration.joint.tokens = 30'000;
        configuration.fineTuning.epochs = 10;
        return configuration;
    }

    LearnFolder folder;
    Workspace workspace = Workspace::open(folder.workspace()).value();
    mutable NoProgress progress;
};

} // namespace

TEST_F(ChineseTask, FindsTheTextsOfItsTopics)
{
    const auto documents = select().documents;
    ASSERT_GT(documents.size(), 50u);
    for (const SelectedDocument &found : documents) {
        if (found.rank < 5) {
            EXPECT_NE(found.document % 3, 2u) << "astronomy resembles neither";
        }
    }
}

TEST_F(ChineseTask, LearnsAndPredicts)
{
    select();
    auto history = History::open(folder.workspace()).value();
    const std::string id = history.create(configuration()).value();
    const auto trained = folder.learn({"run", id});
    ASSERT_EQ(trained.status, 0) << trained.errors;
    EXPECT_GT(history.run(id)->test.value(), 0.9);

    const auto predicted = resultsOf(folder.learn({"predict", id, "--text", "教练在草坪上赢得了决赛。"}));
    ASSERT_EQ(predicted.size(), 1u);
    EXPECT_EQ(predicted[0]["label"], "体育");

    const auto attention = folder.learn({"attention", id, "--task", "news", "--examples", "5"});
    EXPECT_EQ(attention.status, 0) << attention.errors;
}
