#include "app/terminal/manualpage.h"

#include <gtest/gtest.h>

namespace tlm::test {

TEST(ManualPage, TellsEveryVerbItsOptionsAndItsExample)
{
    CLI::App app("A program of \\ parts.", "program");
    std::string text;
    std::vector<std::string> files;
    app.add_option("--place", text, "Where-abouts")->type_name("DIR");
    app.footer("program help");
    auto &find = *app.add_subcommand("find", "'Finds' things");
    find.add_option("FILE", files, "Files")->required();
    find.add_option("--scale,-s", text, ".dotted")->check(CLI::IsMember({"a", "b"}));
    find.footer("Example:\n  program find x");
    app.add_subcommand("thing", "Things")->add_subcommand("list", "Lists");
    const std::string page = manualPage(app, "1.2");
    for (const std::string part :
         {".TH PROGRAM 1 \"\" \"program 1.2\"", "program \\- A program of \\e parts.",
          "\\fB\\-\\-place\\fR \\fIDIR\\fR\nWhere\\-abouts\n",
          ".SS program find [OPTIONS] FILE...\n\\&'Finds' things\n",
          "\\fB\\-s\\fR, \\fB\\-\\-scale\\fR \\fIa|b\\fR\n\\&.dotted\n",
          ".nf\nExample:\n  program find x\n.fi\n",
          ".SS program thing list [OPTIONS]\nLists\n.SH EXIT STATUS"})
        EXPECT_NE(page.find(part), std::string::npos) << part << "\n" << page;
    EXPECT_EQ(page.find("program help"), std::string::npos) << "no example of another verb";
}

} // namespace tlm::test
