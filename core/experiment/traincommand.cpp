#include "core/experiment/traincommand.h"

#include "core/experiment/field.h"

namespace tlm {

std::string shellWord(const std::string &word)
{
    constexpr std::string_view plain =
        "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_./:=,+%@-";
    if (!word.empty() && word.find_first_not_of(plain) == std::string::npos)
        return word;
    std::string quoted = "'";
    for (const char letter : word)
        quoted += letter == '\'' ? std::string("'\\''") : std::string(1, letter);
    return quoted + "'";
}

std::string trainCommand(const Configuration &configuration, const std::vector<std::uint64_t> &seeds,
                         const std::string &workspace, const std::string &tableB1)
{
    std::string command = "tlm train", changes;
    const auto add = [&command](const std::string &option, const std::string &value) {
        if (!value.empty())
            command += " --" + option + ' ' + shellWord(value);
    };
    add("workspace", workspace);
    const Configuration standard = preset(configuration.method, configuration.recipe, configuration.scale,
                                          tableB1.empty() ? configuration.task : tableB1);
    for (const Field &field : fields()) {
        const std::string value = field.get(configuration);
        if (field.group == "run" && field.key != "seed")
            add(field.key, value);
        else if (field.group != "run" && value != field.get(standard))
            changes += ' ' + shellWord(field.key + '=' + value);
    }
    add("table-b1", tableB1);
    if (!seeds.empty())
        command += " --seed";
    for (const std::uint64_t seed : seeds)
        command += ' ' + std::to_string(seed);
    return changes.empty() ? command : command + " --set" + changes;
}

} // namespace tlm
