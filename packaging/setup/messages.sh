# How the set-up talks: everything on standard error, one sentence a line.

say() { printf '%s\n' "$*" >&2; }

# fail CAUSE REMEDY: stops with both.
fail() {
    say "TLM Studio could not be made ready: $1"
    say "What to do: $2"
    exit 1
}

# need_space FOLDER MEGABYTES WHAT
need_space() {
    local folder=$1 free
    while [ ! -d "$folder" ]; do folder=$(dirname "$folder"); done
    free=$(df -Pm "$folder" | awk 'NR == 2 { print $4 }')
    [ "$free" -ge "$2" ] ||
        fail "$3 needs $2 MB in $folder, and $free MB are free." "Free some space there and run the command again."
}

# exclusively LOCK COMMAND…: runs it while no other set-up holds the lock, of which the programs it starts know nothing.
exclusively() {
    local lock=$1
    shift
    { exec 9>"$lock"; } 2>/dev/null || fail "$lock cannot be written." "Give yourself the right to write there."
    if ! flock --nonblock 9; then
        say "Another set-up is at work here; this one goes on when it has ended."
        flock 9
    fi
    "$@" 9>&-
    exec 9>&-
}
