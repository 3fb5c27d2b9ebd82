#include "ui/jobs/jobs.h"

#include <gtest/gtest.h>

#include <atomic>
#include <semaphore>
#include <thread>

#include <QCoreApplication>
#include <QSignalSpy>
#include <QThread>

#include "core/base/error.h"
#include "ui/waiting.h"

namespace tlm {
namespace {

TEST(Jobs, workRunsElsewhereAndTheResultArrivesHere)
{
    Jobs jobs;
    QObject receiver;
    QThread *worked = nullptr;
    QThread *taken = nullptr;
    int result = 0;
    jobs.run(
        "count", &receiver,
        [&worked](ProgressSink &, std::stop_token) {
            worked = QThread::currentThread();
            return 42;
        },
        [&](int value) {
            taken = QThread::currentThread();
            result = value;
        });
    ASSERT_TRUE(test::eventually([&] { return result == 42; }));
    EXPECT_NE(worked, taken);
    EXPECT_EQ(taken, QThread::currentThread());
    EXPECT_TRUE(jobs.running().empty());
}

TEST(Jobs, isForWhoWaitsForItsResultAndWhatHoldsThat)
{
    Jobs jobs;
    QObject page, other;
    auto *receiver = new QObject(&page);
    Job *job = jobs.run(
        {}, receiver, [](ProgressSink &, std::stop_token) { return 0; }, [](int) {});
    EXPECT_TRUE(job->isFor(*receiver));
    EXPECT_TRUE(job->isFor(page));
    EXPECT_FALSE(job->isFor(other));
    job->abandon();
    EXPECT_FALSE(job->isFor(page)) << "nobody waits any more";
}

TEST(Jobs, cancelReachesTheWorkAndItsResultStillArrives)
{
    Jobs jobs;
    QObject receiver;
    std::optional<Expected<int>> result;
    Job *job = jobs.run(
        "long", &receiver,
        [](ProgressSink &, std::stop_token stop) -> Expected<int> {
            while (!stop.stop_requested())
                std::this_thread::yield();
            return failure(ErrorCode::Stopped, "Stopped.");
        },
        [&](Expected<int> value) { result = std::move(value); });
    EXPECT_EQ(jobs.running().size(), 1u);
    job->cancel();
    ASSERT_TRUE(test::eventually([&] { return result.has_value(); }));
    EXPECT_EQ(result->error().code, ErrorCode::Stopped);
}

TEST(Jobs, ofManyRequestsTheNewestAloneBringsItsResultAndNoTwoWorkAtOnce)
{
    Jobs jobs;
    QObject receiver;
    LatestJob latest;
    QStringList arrived;
    std::atomic<int> begun = 0;
    std::binary_semaphore gate{0};
    const auto ask = [&](const QString &text, bool waits = false) {
        return latest.run(
            jobs, {}, &receiver,
            [&begun, &gate, text, waits](ProgressSink &, std::stop_token) {
                ++begun;
                if (waits)
                    gate.acquire();
                return text;
            },
            [&](const QString &result) { arrived << result; });
    };
    QSignalSpy firstEnded(ask("first", true), &Job::finished);
    ASSERT_TRUE(test::eventually([&] { return begun == 1; }));
    for (int i = 0; i < 50; ++i)
        ask("hasty");
    ask("last");
    bool otherEnded = false;
    jobs.run(
        {}, &receiver, [](ProgressSink &, std::stop_token) { return 0; }, [&](int) { otherEnded = true; });
    ASSERT_TRUE(test::eventually([&] { return otherEnded; }));
    EXPECT_EQ(begun, 1) << "they wait, while other work that came later has ended";
    EXPECT_FALSE(jobs.running().empty());
    gate.release();
    ASSERT_TRUE(test::eventually([&] { return jobs.running().empty(); }));
    EXPECT_EQ(begun, 2) << "what was dropped before it began never does";
    EXPECT_EQ(firstEnded.count(), 1);
    EXPECT_EQ(arrived, QStringList{"last"});
    ask("later");
    ASSERT_TRUE(test::eventually([&] { return jobs.running().empty(); }));
    EXPECT_EQ(arrived.last(), "later") << "one that has ended is not waited for";
}

TEST(Jobs, whatStillWaitsEndsWithTheWindow)
{
    QObject receiver;
    std::atomic<int> begun = 0;
    {
        Jobs jobs;
        const auto work = [&begun](ProgressSink &, std::stop_token stop) {
            ++begun;
            while (!stop.stop_requested())
                std::this_thread::yield();
            return 0;
        };
        const auto drop = [](int) { FAIL() << "nothing arrives after the end"; };
        const Job *first = jobs.run({}, &receiver, work, drop);
        jobs.run({}, &receiver, work, drop, first);
    }
    QCoreApplication::processEvents();
    EXPECT_LE(begun, 1);
}

TEST(Jobs, nothingArrivesForAReceiverThatIsGone)
{
    Jobs jobs;
    auto receiver = std::make_unique<QObject>();
    auto gate = std::make_shared<std::binary_semaphore>(0);
    bool arrived = false;
    Job *job = jobs.run(
        {}, receiver.get(),
        [gate](ProgressSink &, std::stop_token) {
            gate->acquire();
            return 1;
        },
        [&](int) { arrived = true; });
    QSignalSpy ended(job, &Job::finished);
    receiver.reset();
    gate->release();
    ASSERT_TRUE(test::eventually([&] { return ended.count() == 1; }));
    EXPECT_FALSE(arrived);
}

TEST(Jobs, progressIsThrottled)
{
    Jobs jobs;
    QObject receiver;
    bool done = false;
    Job *job = jobs.run(
        "many", &receiver,
        [](ProgressSink &sink, std::stop_token) {
            for (std::uint64_t i = 1; i <= 100'000; ++i)
                sink.report({"index", i, 100'000, "documents", 1.0});
            return true;
        },
        [&](bool) { done = true; });
    const auto start = std::chrono::steady_clock::now();
    QSignalSpy progress(job, &Job::progressed);
    ASSERT_TRUE(test::eventually([&] { return done; }));
    const auto tenths = (std::chrono::steady_clock::now() - start) / std::chrono::milliseconds(100);
    EXPECT_GE(progress.count(), 1);
    EXPECT_LE(progress.count(), tenths + 2);
}

TEST(Jobs, destructionStopsWhatRuns)
{
    std::atomic<bool> stopped = false;
    bool taken = false;
    QObject receiver;
    {
        Jobs jobs;
        jobs.run(
            "endless", &receiver,
            [&stopped](ProgressSink &, std::stop_token stop) {
                while (!stop.stop_requested())
                    std::this_thread::yield();
                stopped = true;
                return 0;
            },
            [&](int) { taken = true; });
    }
    EXPECT_TRUE(stopped);
    EXPECT_FALSE(taken);
}

} // namespace
} // namespace tlm
