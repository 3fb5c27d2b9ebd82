# Fetches LibTorch (the parts of the PyPI wheels that the CPU needs) into the cache, each file checked by SHA-256.

libtorch_version=2.11.0
cache_home="${XDG_CACHE_HOME:-$HOME/.cache}/tlm-studio"
libtorch_home="$cache_home/libtorch-$libtorch_version"

# fetch_wheel DISTRIBUTION VERSION FILE SHA256: leaves the wheel in $wheels.
fetch_wheel() {
    local wheel="$wheels/$3"
    if [ -f "$wheel" ] && sha256_is "$wheel" "$4"; then
        return 0
    fi
    rm -f "$wheel"
    python3 -m pip download --quiet --disable-pip-version-check --no-deps --only-binary=:all: --python-version 3.11 \
        --platform manylinux_2_28_x86_64 --platform manylinux_2_25_x86_64 --platform manylinux2014_x86_64 \
        --platform manylinux_2_17_x86_64 --dest "$wheels" "$1==$2" >&2 ||
        fail "$1 $2 could not be fetched from PyPI." "Check the network (or pip's settings) and run the command again."
    sha256_is "$wheel" "$4" ||
        fail "$3 arrived damaged: its SHA-256 is not the one expected." "Run the command again; the file is fetched anew."
}

sha256_is() { [ "$(sha256sum "$1" | cut -d ' ' -f 1)" = "$2" ]; }

install_libtorch() {
    [ ! -f "$libtorch_home/complete" ] || return 0
    [ "$(uname -m)" = x86_64 ] ||
        fail "LibTorch $libtorch_version is fetched for x86_64 only, and this machine is $(uname -m)." \
            "Point -DLIBTORCH_ROOT at a LibTorch for this machine and build with CMake."
    mkdir -p "$cache_home" 2>/dev/null ||
        fail "$cache_home cannot be written." "Give yourself the right to write there, or set XDG_CACHE_HOME."
    exclusively "$cache_home/setup.lock" fetch_libtorch
}

fetch_libtorch() {
    [ ! -f "$libtorch_home/complete" ] || return 0
    say "LibTorch $libtorch_version will be fetched from PyPI (545 MB) into $libtorch_home (500 MB)."
    need_space "$cache_home" 1600 "LibTorch"
    local wheels="$cache_home/wheels" unpacked="$libtorch_home.unpacking"
    mkdir -p "$wheels"
    rm -rf "$unpacked" && mkdir -p "$unpacked"
    local distribution version file sum size members
    while read -r distribution version file sum size members; do
        case $distribution in '#'* | '') continue ;; esac
        say "Fetching $distribution $version ($size MB)"
        fetch_wheel "$distribution" "$version" "$file" "$sum"
        # shellcheck disable=SC2086 # patterns for unzip, not for the shell
        (set -f && unzip -q -o "$wheels/$file" $members -d "$unpacked") ||
            fail "$file could not be unpacked." "Free some space and run the command again."
    done <"$here/packaging/setup/wheels"
    rm -rf "$libtorch_home" && mv "$unpacked" "$libtorch_home" && : >"$libtorch_home/complete" && rm -rf "$wheels"
}
