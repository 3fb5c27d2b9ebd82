#include "app/terminal/linereader.h"

#include <array>
#include <thread>

#include <gtest/gtest.h>
#include <unistd.h>

namespace tlm::test {

namespace {

/// What another thread writes, as the reader's input.
class Input
{
public:
    explicit Input(std::string bytes)
    {
        EXPECT_EQ(pipe(m_ends.data()), 0);
        m_writer = std::jthread([this, bytes = std::move(bytes)] {
            EXPECT_EQ(write(m_ends[1], bytes.data(), bytes.size()), ssize_t(bytes.size()));
            close(m_ends[1]);
        });
    }
    ~Input()
    {
        m_writer.join();
        close(m_ends[0]);
    }
    int descriptor() const { return m_ends[0]; }

private:
    std::array<int, 2> m_ends{};
    std::jthread m_writer;
};

/// All lines; `!` stands for one that is too long.
std::vector<std::string> linesOf(const std::string &bytes, std::size_t limit)
{
    const Input input(bytes);
    LineReader reader(input.descriptor(), limit);
    std::vector<std::string> lines;
    while (true) {
        const auto line = reader.next({});
        if (line && !*line)
            return lines;
        if (!line) {
            EXPECT_EQ(line.error().code, ErrorCode::Usage);
        }
        lines.push_back(line ? **line : "!");
    }
}

} // namespace

TEST(LineReader, GivesLinesAsTheyStand)
{
    EXPECT_EQ(linesOf("", 9), std::vector<std::string>{});
    EXPECT_EQ(linesOf("a\n\nbc\n", 9), (std::vector<std::string>{"a", "", "bc"}));
    EXPECT_EQ(linesOf("a\nbc", 9), (std::vector<std::string>{"a", "bc"})) << "without a last newline";
}

TEST(LineReader, ALineThatIsTooLongIsToldAndTheNextOneRead)
{
    EXPECT_EQ(linesOf("123\n1234\n56\n", 3), (std::vector<std::string>{"123", "!", "56"}));
    const std::string huge(200'000, 'x'); // many reads long
    EXPECT_EQ(linesOf("a\n" + huge + "\nb\n", 1000), (std::vector<std::string>{"a", "!", "b"}));
    EXPECT_EQ(linesOf("a\n" + huge, 1000), (std::vector<std::string>{"a", "!"}));
    EXPECT_EQ(linesOf(huge + "\n" + huge + "\nb", 1000), (std::vector<std::string>{"!", "!", "b"}));
}

TEST(LineReader, AStopRequestEndsTheWaiting)
{
    std::array<int, 2> ends{};
    ASSERT_EQ(pipe(ends.data()), 0);
    std::stop_source stop;
    const std::jthread stopper([&] { stop.request_stop(); });
    LineReader reader(ends[0], 9);
    const auto line = reader.next(stop.get_token()); // nobody writes
    ASSERT_TRUE(line);
    EXPECT_FALSE(*line);
    close(ends[0]);
    close(ends[1]);
}

} // namespace tlm::test
