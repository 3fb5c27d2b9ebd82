#include "app/terminal/requestqueue.h"

#include <thread>

#include <gtest/gtest.h>

namespace tlm::test {

namespace {

constexpr std::size_t plenty = 1000;

std::string line(int id)
{
    return toLine({{"id", id}});
}

std::string stopOf(const Json &target)
{
    return toLine({{"verb", "stop"}, {"target", target}});
}

} // namespace

TEST(RequestQueue, GivesRequestsInOrderAndEnds)
{
    RequestQueue queue(plenty);
    EXPECT_FALSE(queue.push(line(1)));
    EXPECT_FALSE(queue.push("no JSON"));
    EXPECT_FALSE(queue.push("[2]"));
    queue.close();
    EXPECT_EQ(*queue.next()->json, (Json{{"id", 1}}));
    const auto bad = queue.next();
    EXPECT_EQ(bad->id, Json());
    EXPECT_EQ(bad->json.error().code, ErrorCode::Usage);
    EXPECT_EQ(*queue.next()->json, Json::array({2}));
    EXPECT_FALSE(queue.next());
}

TEST(RequestQueue, AStopReachesWhatIsAnsweredAndWhatWaits)
{
    RequestQueue queue(plenty);
    for (const int id : {1, 2, 2, 3})
        queue.push(line(id));
    const auto answered = queue.next();
    queue.push(stopOf(1));
    queue.push(stopOf(2));
    queue.push(stopOf(9));
    EXPECT_TRUE(answered->stop.stop_requested());
    EXPECT_TRUE(queue.next()->stop.stop_requested());
    EXPECT_TRUE(queue.next()->stop.stop_requested());
    EXPECT_FALSE(queue.next()->stop.stop_requested());
    queue.push(line(3));
    queue.push(stopOf(1)); // was answered long ago
    EXPECT_FALSE(queue.next()->stop.stop_requested());
}

TEST(RequestQueue, AStopWithoutATargetStopsNothing)
{
    RequestQueue queue(plenty);
    queue.push("{}");
    queue.push("{}");
    const auto answered = queue.next();
    queue.push(stopOf(nullptr));
    queue.push(R"({"verb":"stop"})");
    EXPECT_FALSE(answered->stop.stop_requested());
    EXPECT_FALSE(queue.next()->stop.stop_requested());
}

TEST(RequestQueue, WhatFindsNoRoomIsRefusedWithItsId)
{
    RequestQueue queue(3 * line(1).size());
    for (const int id : {1, 2, 3})
        EXPECT_FALSE(queue.push(line(id)));
    const auto refused = queue.push(line(4));
    ASSERT_TRUE(refused);
    EXPECT_EQ((*refused)["id"], 4);
    EXPECT_EQ((*refused)["error"]["code"], "usage");
    EXPECT_FALSE(queue.push(stopOf(3))) << "a stop takes no room";
    EXPECT_EQ(queue.next()->id, 1);
    EXPECT_FALSE(queue.push(line(5))) << "there is room again";
    for (const int id : {2, 3, 5})
        EXPECT_EQ(queue.next()->id, id);
    EXPECT_FALSE(queue.push(toLine({{"id", 6}, {"text", std::string(plenty, 'x')}}))) << "one always waits";
}

TEST(RequestQueue, StoppingAllTakesNothingMoreIn)
{
    RequestQueue queue(plenty);
    queue.push(line(1));
    queue.push(line(2));
    const auto answered = queue.next();
    queue.stopAll();
    EXPECT_FALSE(queue.push(line(3)));
    EXPECT_TRUE(answered->stop.stop_requested());
    EXPECT_FALSE(queue.next());
}

TEST(RequestQueue, TheOneThatAnswersWaitsForTheOneThatReads)
{
    RequestQueue queue(plenty);
    const std::jthread reader([&] {
        queue.push(line(1));
        queue.close();
    });
    EXPECT_EQ(queue.next()->id, 1);
    EXPECT_FALSE(queue.next());
}

TEST(RequestQueue, RepliesHaveTheIdAndTheAnswerOrTheError)
{
    EXPECT_EQ(replyTo("a", Json{{"label", "x"}}), (Json{{"id", "a"}, {"label", "x"}}));
    const Expected<Json> failed = failure(ErrorCode::Stopped, "Stopped.", "here");
    EXPECT_EQ(replyTo(nullptr, failed)["id"], Json());
    EXPECT_EQ(replyTo(nullptr, failed)["error"]["code"], "stopped");
}

} // namespace tlm::test
