#include "tests/app/learn/learnfolder.h"

#include <sstream>
#include <stdexcept>

#include "core/data/task.h"
#include "core/model/pretrained.h"
#include "tests/lettertokenizer.h"

namespace tlm::test {

namespace {

const std::string program = TLM_BINARY_DIR "/tlm-learn";

Task letterTask()
{
    Task task;
    task.name = "letters";
    task.labels = {"x", "y"};
    task.splits[std::size_t(Split::Train)] = {{"a b", {}, 0}, {"c d", {}, 1}};
    task.splits[std::size_t(Split::Dev)] = {{"a", {}, 0}, {"c e f", {}, 1}, {"g h", {}, 1}};
    task.splits[std::size_t(Split::Test)] = {{"b", {}, 0}, {"d", {}, 1}};
    task.hash = hashTask(task);
    return task;
}

Bert smallBert()
{
    ModelConfiguration model;
    model.layers = 2;
    model.hidden = 32;
    model.feedForward = 48;
    model.heads = 4;
    model.vocabulary = 31;
    model.positions = 16;
    model.linearDeviation = model.embeddingDeviation = 0.3;
    return Bert(model, 2, 3);
}

std::vector<Json> linesOf(const std::string &text)
{
    std::vector<Json> lines;
    std::istringstream stream(text);
    for (std::string line; std::getline(stream, line);)
        lines.push_back(parseJson(line, "output").value());
    return lines;
}

} // namespace

LearnFolder::LearnFolder()
{
    const auto saved = saveTask(Workspace::open(workspace()).value(), letterTask()).and_then([&] {
        return savePretrained(smallBert(), *letterTokenizer(), {"x", "y"}, model());
    });
    if (!saved)
        throw std::runtime_error(describe(saved.error()));
}

std::map<std::string, std::string> LearnFolder::environment() const
{
    return {{"XDG_RUNTIME_DIR", (m_folder.path() / "runtime").string()}};
}

Outcome LearnFolder::learn(std::vector<std::string> arguments) const
{
    for (const auto &common :
         {std::string("--json"), std::string("--device"), std::string("cpu"), std::string("--threads"),
          std::string("1"), std::string("--workspace"), workspace().string()})
        arguments.push_back(common);
    return runProgram(program, arguments, environment());
}

std::vector<Json> LearnFolder::serve(const std::vector<Json> &requests) const
{
    std::string lines;
    for (const auto &request : requests)
        lines += toLine(request) + "\n";
    const auto file = m_folder.write("requests", lines).string();
    const auto command = "exec '" + program + "' serve --json --device cpu --threads 1 --workspace '" +
                         workspace().string() + "' < '" + file + "'";
    return linesOf(runProgram("/bin/sh", {"-c", command}, {}).output);
}

Configuration letterConfiguration(Method method)
{
    Configuration configuration = preset(method, Recipe::Fast, Scale::Tiny);
    configuration.task = "letters";
    configuration.encoder.layers = 1;
    configuration.encoder.hidden = 32;
    configuration.encoder.feedForward = 48;
    configuration.encoder.vocabulary = 300;
    configuration.encoder.positions = 16;
    configuration.joint.taskLength = 16;
    configuration.joint.externalLength = 16;
    configuration.compute.device = Device::Cpu;
    return configuration;
}

std::vector<Json> resultsOf(const Outcome &outcome)
{
    auto lines = linesOf(outcome.output);
    std::erase_if(lines, [](const Json &line) { return line.contains("progress"); });
    return lines;
}

Json errorOf(const Outcome &outcome)
{
    const auto lines = linesOf(outcome.errors);
    return lines.empty() ? Json::object() : lines.back().value("error", Json::object());
}

} // namespace tlm::test
