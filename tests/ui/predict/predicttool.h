#pragma once

namespace tlm::test {

/// Speaks `tlm predict` and `tlm serve`. Of the examples of TestWorkspace::addTask it gets 0, 2 and 4 right
/// and takes 1 and 5 for a crow, 3 for an owl. Other texts that sing are wrens, the rest crows. It keeps its
/// arguments in the file `arguments`; the model `9` is damaged, the model `8` never ends, and `tiny` knows
/// other classes.
inline const char *const predictTool = R"sh(
here="${0%/*}"
echo "$*" >> "$here/arguments"
said() {
  case "$1" in
    *'number 0'*) echo '"label":"crow","probabilities":{"crow":0.9,"owl":0.05,"wren":0.05}';;
    *'number 1'*) echo '"label":"crow","probabilities":{"crow":0.6,"owl":0.3,"wren":0.1}';;
    *'number 2'*) echo '"label":"wren","probabilities":{"crow":0.2,"owl":0.1,"wren":0.7}';;
    *'number 3'*) echo '"label":"owl","probabilities":{"crow":0.25,"owl":0.5,"wren":0.25}';;
    *'number 4'*) echo '"label":"owl","probabilities":{"crow":0.1,"owl":0.8,"wren":0.1}';;
    *'number 5'*) echo '"label":"crow","probabilities":{"crow":0.5,"owl":0.25,"wren":0.25}';;
    *sings*) echo '"label":"wren","probabilities":{"crow":0.125,"owl":0.125,"wren":0.75}';;
    *) echo '"label":"crow","probabilities":{"crow":0.5,"owl":0.25,"wren":0.25}';;
  esac
}
case "$1 $2" in
  'predict 9') echo '{"error":{"code":"model.invalid","message":"It is damaged."}}' >&2; exit 1;;
  'predict 8') trap 'exit 3' INT; echo '{"progress":{"what":"predict","done":2,"total":6,"unit":"examples","rate":1}}'
    while true; do sleep 0.05; done;;
  'predict '*tiny) echo '{"label":"a","probabilities":{"a":1}}' > "$here/one"
    : > "$5"; while read -r line; do cat "$here/one" >> "$5"; done < "$3"; exit 0;;
esac
case "$1 $4" in
  'predict --output')
    cp "$3" "$here/texts"
    echo '{"progress":{"what":"predict","done":3,"total":6,"unit":"examples","rate":1}}'
    : > "$5"
    while read -r line; do echo "{$(said "$line")}" >> "$5"; done < "$3";;
  predict*) while read -r line; do echo "{$(said "$line")}"; done < "$3";;
  serve*) while read -r line; do
      id=$(printf '%s' "$line" | sed 's/.*"id":\([0-9]*\).*/\1/')
      echo "{\"id\":$id,$(said "$line")}"
    done;;
esac
)sh";

} // namespace tlm::test
