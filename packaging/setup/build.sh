# Configures and builds a preset.

# build_jobs: as many as there are cores, and memory for (a file with LibTorch takes 1 GB).
build_jobs() {
    local cores memory
    cores=$(nproc)
    memory=$(awk '/MemAvailable/ { print int($2 / 1500000) }' /proc/meminfo)
    [ "$memory" -ge 1 ] || memory=1
    echo $((cores < memory ? cores : memory))
}

# build PRESET TESTING TARGETS…: configures unless that is done (with tests if TESTING is ON), then builds.
build() {
    local folder="$here/build/$1"
    mkdir -p "$folder" 2>/dev/null ||
        fail "$here cannot be written." "Give yourself the right to write there, or clone the project elsewhere."
    exclusively "$folder/setup.lock" configure_and_build "$@"
}

configure_and_build() {
    local preset=$1 testing=$2 folder="$here/build/$1" log
    shift 2
    log="$folder/build.log"
    { : >"$log"; } 2>/dev/null ||
        fail "$log cannot be written." "Give yourself the right to write to $folder, or remove that folder."
    if [ ! -f "$folder/build.ninja" ] || { [ "$testing" = ON ] && grep -q '^BUILD_TESTING:BOOL=OFF' "$folder/CMakeCache.txt"; }; then
        need_space "$here" 1500 "Building"
        say "Building TLM Studio ($preset); the first time takes some minutes."
        logged "$log" cmake -S "$here" --preset "$preset" "-DBUILD_TESTING=$testing"
    fi
    logged "$log" cmake --build "$folder" --parallel "$(build_jobs)" --target "$@"
}

# logged LOG COMMAND…: runs it quietly; if it fails, shows the end of what it said and stops.
logged() {
    local log=$1
    shift
    if ! (cd "$here" && "$@") >>"$log" 2>&1; then
        tail -n 40 "$log" >&2
        fail "the build failed; its last lines stand above, all of it in $log." \
            "If you changed the source, mend it; else report it with that file."
    fi
}
