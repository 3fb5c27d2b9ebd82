#pragma once
#include <string>

#include "core/attention/attentionfile.h"
#include "ui/attention/someheads.h"
#include "ui/support/testworkspace.h"

namespace tlm::test {

/// Measures of the heads of `someAttention`; the shares decide the first one's pattern, the last is planted.
inline std::string perHead(double adjacent, double vertical)
{
    std::string json = "[";
    for (int head = 0; head < 4; ++head) {
        json += std::string(head ? "," : "") + R"({"layer":)" + std::to_string(head / 2) + R"(,"head":)" +
                std::to_string(head % 2) + R"(,"previous_mass":0.25,"next_mass":)" +
                std::to_string(head * 0.1) + R"(,"entropy":1.5,"errors":{"entropy":0.125})";
        if (head == 0)
            json += R"(,"adjacent_argmax":)" + std::to_string(adjacent) + R"(,"vertical_argmax":)" +
                    std::to_string(vertical);
        else
            json += R"(,"adjacent_argmax":0.5,"vertical_argmax":0.25)";
        json += head == 3 ? R"(,"planted":true})" : "}";
    }
    return json + "]";
}

/// Lets a script speak `tlm serve` about attention: it keeps every request in the file `requests`, gives
/// `someAttention` for a sentence (positional first head) and measures of 5 sentences for a sample (vertical
/// first head; of run 1 positional too). It predicts crow, or owl where something is muted or masked or typed
/// with that word. A masked token 2 reads `[MASK]`, of run 1 `<mask>`. A request with the word `wrong` is
/// refused, and so is a sample of 3; one with `damaged` gets a file of another kind. A sample of 2 and
/// importance of the task `endless` end only when they are stopped.
inline void serveAttention(TestWorkspace &work)
{
    const auto weights = work.folder() / "weights.safetensors";
    ASSERT_TRUE(writeAttention(weights, {someAttention()}));
    for (const char *mask : {"[MASK]", "<mask>"}) {
        StoredAttention masked = someAttention();
        masked.texts[2] = mask;
        ASSERT_TRUE(writeAttention(work.folder() / (std::string(mask) + ".safetensors"), {masked}));
    }
    work.setTool("log='" + (work.folder() / "requests").string() + "'\nweights='" + weights.string() +
                 "'\nmasked='" + work.folder().string() + "'\nsample='" + perHead(0.02, 0.95) + "'\nown='" +
                 perHead(0.95, 0.02) + "'\n" + R"sh(
crow='{"label":"crow","probabilities":{"crow":0.75,"owl":0.25}}'
owl='{"label":"owl","probabilities":{"crow":0.4,"owl":0.6}}'
answer() { printf '{"id":%s,"attention":{"layers":2,"heads":2,"examples":%s,"tokens":40,"per_head":%s,"prediction":%s}}\n' "$@"; }
metric() { printf '{"id":%s,"evaluation":{"examples":6},"metric":{"name":"macro-f1","value":%s}}\n' "$@"; }
head() { printf '{"layer":%s,"head":%s,"value":0.5,"change":%s}' "$@"; }
while read -r line; do
  printf '%s\n' "$line" >> "$log"
  id=$(printf '%s' "$line" | sed 's/.*"id":\([0-9]*\).*/\1/')
  output=$(printf '%s' "$line" | sed 's/.*"output":"\([^"]*\)".*/\1/')
  case "$line" in *'"mute"'*|*'"mask"'*|*owl*) said=$owl;; *) said=$crow;; esac
  case "$line" in
    *'"stop"'*) id=$(printf '%s' "$line" | sed 's/.*"target":\([0-9]*\).*/\1/')
      printf '{"id":%s,"error":{"code":"stopped","message":"Stopped on request."}}\n' "$id";;
    *wrong*|*'"examples":3,'*) printf '{"id":%s,"error":{"code":"model.invalid","message":"It is damaged."}}\n' "$id";;
    *damaged*) echo 'no tensors' > "$output"; answer "$id" 1 "$own" "$said";;
    *'"importance"'*)
      printf '{"id":%s,"progress":{"what":"importance","done":1,"total":4,"unit":"heads"}}\n' "$id"
      case "$line" in *endless*) continue;; esac
      printf '{"id":%s,"importance":{"metric":"macro-f1","value":0.8,"examples":6,"per_head":[%s,%s,%s,%s]}}\n' \
        "$id" "$(head 0 0 -0.3)" "$(head 0 1 0.01)" "$(head 1 0 -0.1)" "$(head 1 1 0)";;
    *'"evaluate"'*'"mute"'*|*'"mute"'*'"evaluate"'*) metric "$id" 0.61;;
    *'"evaluate"'*) metric "$id" 0.83;;
    *'"predict"'*) printf '{"id":%s,%s\n' "$id" "${said#?}";;
    *'"examples":2,'*) printf '{"id":%s,"progress":{"what":"attention","done":1,"total":2,"unit":"texts"}}\n' "$id";;
    *'"examples"'*'"model":"1"'*) answer "$id" 5 "$own" null;;
    *'"examples"'*) answer "$id" 5 "$sample" null;;
    *) case "$line" in
        *'"mask":[2]'*'"model":"1"'*) cp "$masked/<mask>.safetensors" "$output";;
        *'"mask":[2]'*) cp "$masked/[MASK].safetensors" "$output";;
        *) cp "$weights" "$output";;
      esac
      answer "$id" 1 "$own" "$said";;
  esac
done
)sh");
}

inline std::string requests(const TestWorkspace &work)
{
    return readFile(work.folder() / "requests").value_or("");
}

} // namespace tlm::test
