#include "core/selection/trainingqueries.h"

#include "core/text/rake.h"

namespace tlm {

std::string queryOf(const Example &example, QueryText queryText)
{
    return queryText == QueryText::Rake ? rakeQuery(joinedText(example)) : joinedText(example);
}

std::vector<std::string> trainingQueries(const Task &task, QueryText queryText)
{
    std::vector<std::string> queries;
    queries.reserve(task.examples(Split::Train).size());
    for (const Example &example : task.examples(Split::Train))
        queries.push_back(queryOf(example, queryText));
    return queries;
}

} // namespace tlm
