#pragma once
#include <string>

#include "core/attention/attentionfile.h"
#include "ui/attention/someheads.h"
#include "ui/support/testworkspace.h"

namespace tlm::test {

/// Measures of the heads of `someAttention`, the first of a pattern, the last planted.
inline std::string perHead(const std::string &first)
{
    std::string json = "[";
    for (int head = 0; head < 4; ++head)
        json += std::string(head ? "," : "") + R"({"layer":)" + std::to_string(head / 2) + R"(,"head":)" +
                std::to_string(head % 2) + R"(,"previous_mass":0.25,"entropy":1.5,"pattern":")" +
                (head == 0 ? first : "other") + "\"" + (head == 3 ? R"(,"planted":true)" : "") + "}";
    return json + "]";
}

/// Lets a script speak the attention part of `tlm serve`: it keeps every request in the file `requests`,
/// gives `someAttention` for a sentence (positional first head) and measures of 5 sentences for a sample
/// (vertical first head). A request with the word `wrong` is refused, one with `damaged` gets a file of
/// another kind.
inline void serveAttention(TestWorkspace &work)
{
    const auto weights = work.folder() / "weights.safetensors";
    ASSERT_TRUE(writeAttention(weights, {someAttention()}));
    work.setTool("log='" + (work.folder() / "requests").string() + "'\nweights='" + weights.string() +
                 "'\nsample='" + perHead("vertical") + "'\nown='" + perHead("positional") + "'\n" + R"sh(
answer() { printf '{"id":%s,"attention":{"layers":2,"heads":2,"examples":%s,"tokens":40,"per_head":%s}}\n' "$@"; }
while read -r line; do
  printf '%s\n' "$line" >> "$log"
  id=$(printf '%s' "$line" | sed 's/.*"id":\([0-9]*\).*/\1/')
  output=$(printf '%s' "$line" | sed 's/.*"output":"\([^"]*\)".*/\1/')
  case "$line" in
    *wrong*) printf '{"id":%s,"error":{"code":"model.invalid","message":"It is damaged."}}\n' "$id";;
    *damaged*) echo 'no tensors' > "$output"; answer "$id" 1 "$own";;
    *'"examples"'*) answer "$id" 5 "$sample";;
    *) cp "$weights" "$output"; answer "$id" 1 "$own";;
  esac
done
)sh");
}

inline std::string requests(const TestWorkspace &work)
{
    return readFile(work.folder() / "requests").value_or("");
}

} // namespace tlm::test
