#include "tool.h"

namespace tlm::test {

namespace {

class RunFilesTest : public ToolTest
{
protected:
    void SetUp() override
    {
        addTask();
        ASSERT_EQ(tlm({"train", "--task", "pets", "--method", "linear", "--threads", "1"}).status, 0);
    }
    std::string path(const std::string &name) const { return (folder() / name).string(); }
};

} // namespace

TEST_F(RunFilesTest, ARunGoesOutAndComesIn)
{
    ASSERT_EQ(last({"archive", "1", path("one.tlmrun")})["run"]["id"], "1");
    const auto taken = last({"unarchive", path("one.tlmrun")})["run"];
    EXPECT_EQ(taken["id"], "2");
    auto before = last({"show", "1"})["run"], after = last({"show", "2"})["run"];
    before.erase("id");
    after.erase("id");
    EXPECT_EQ(after, before);
    EXPECT_EQ(last({"evaluate", "2", "--task", "pets"})["evaluation"],
              last({"evaluate", "1", "--task", "pets"})["evaluation"])
        << "its model came along";
}

TEST_F(RunFilesTest, ADamagedArchiveIsRefusedWhole)
{
    ASSERT_EQ(tlm({"archive", "1", path("one.tlmrun")}).status, 0);
    std::string bytes = contentOf(path("one.tlmrun"));
    bytes[bytes.size() / 2] ^= 1;
    EXPECT_EQ(errorOf({"unarchive", file("bad.tlmrun", bytes)})["code"], "file.damaged");
    EXPECT_EQ(errorOf({"unarchive", path("none.tlmrun")})["code"], "file.not_found");
    EXPECT_EQ(errorOf({"archive", "7", path("x.tlmrun")})["code"], "run.not_found");
    EXPECT_EQ(results({"runs"}).size(), 1u);
}

TEST_F(RunFilesTest, AReportIsOneFile)
{
    EXPECT_EQ(last({"report", "1", path("run.html")})["report"]["run"], "1");
    const std::string html = contentOf(path("run.html"));
    EXPECT_TRUE(html.starts_with("<!DOCTYPE html>"));
    EXPECT_NE(html.find("tlm train --task pets --method linear"), std::string::npos);
    EXPECT_EQ(errorOf({"report", "7", path("x.html")})["code"], "run.not_found");
    EXPECT_EQ(errorOf({"report", "1", path("no/such/folder.html")})["code"], "file.not_found");
}

TEST_F(RunFilesTest, ListsAreFiltered)
{
    ASSERT_EQ(tlm({"train", "--task", "pets", "--method", "task-only", "--queue"}).status, 0);
    EXPECT_EQ(results({"runs"}).size(), 2u);
    EXPECT_EQ(results({"runs", "--filter", "method = linear and dev > 50%"}).size(), 1u);
    EXPECT_EQ(results({"runs", "--filter", "created > today - 7d"}).size(), 2u);
    EXPECT_EQ(results({"runs", "--filter", "state in (queued, running)"}).size(), 1u);
    EXPECT_EQ(results({"runs", "--filter", "starred"}).size(), 0u);
    const auto error = errorOf({"runs", "--filter", "dev > high"}, 2);
    EXPECT_EQ(error["code"], "usage");
    EXPECT_EQ(error["where"], "--filter, character 7");
}

TEST_F(RunFilesTest, ListsHaveTheColumnsThatAreAskedFor)
{
    const auto row = last({"runs", "--columns", "id,task,dev,tags,joint.rho1,name"});
    EXPECT_EQ(row.size(), 6u);
    EXPECT_EQ(row["id"], "1");
    EXPECT_EQ(row["task"], "pets");
    EXPECT_TRUE(row["dev"].is_number());
    EXPECT_EQ(row["tags"], nlohmann::json::array());
    EXPECT_TRUE(row["joint.rho1"].is_number());
    ASSERT_EQ(tlm({"train", "--task", "pets", "--method", "task-only", "--queue"}).status, 0);
    EXPECT_EQ(text({"runs", "--columns", "state,id,dev", "--filter", "state = queued"}),
              "state   id  dev\nqueued  2   –\n");
    EXPECT_EQ(text({"runs", "--columns", "id", "--filter", "state = queued"}), "id\n2\n");
    const auto error = errorOf({"runs", "--columns", "id,joint.rho"}, 2);
    EXPECT_EQ(error["where"], "--columns");
    EXPECT_NE(error["message"].get<std::string>().find("joint.rho1"), std::string::npos);
}

TEST_F(RunFilesTest, TablesAreWrittenForLatex)
{
    const std::string table = text({"table", "--task", "pets", "--format", "latex"});
    EXPECT_TRUE(table.starts_with("\\begin{tabular}{lrrrrrr}\n  \\toprule\n  task & method")) << table;
    EXPECT_TRUE(table.ends_with("\\\\\n  \\bottomrule\n\\end{tabular}\n")) << table;
}

} // namespace tlm::test
