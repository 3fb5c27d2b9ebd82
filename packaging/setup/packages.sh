# Installs the Debian packages that are missing.

# wanted_packages PURPOSE…
wanted_packages() {
    local purpose
    for purpose in "$@"; do
        sed -n "s/^$purpose //p" "$here/packaging/setup/packages"
    done | tr '\n' ' '
}

missing_packages() {
    local package
    for package in $(wanted_packages "$@"); do
        [ "$(dpkg-query -W -f '${db:Status-Status}' "$package" 2>/dev/null)" = installed ] || printf '%s ' "$package"
    done
}

as_root() {
    if [ "$(id -u)" = 0 ]; then
        "$@"
    else
        sudo "$@"
    fi
}

# install_packages PURPOSE…
install_packages() {
    command -v dpkg-query >/dev/null && command -v apt-get >/dev/null ||
        fail "this is not a Debian system: there is no apt-get." \
            "Use Debian 12, or install the libraries that ARCHITECTURE.md lists by hand and build with CMake."
    local missing
    missing=$(missing_packages "$@")
    [ -n "$missing" ] || return 0
    say "These Debian packages will be installed: $missing"
    [ "$(id -u)" = 0 ] || command -v sudo >/dev/null ||
        fail "installing packages needs the administrator's right, and there is no sudo." \
            "Ask an administrator to run: apt-get install $missing"
    need_space /usr 2500 "Installing the packages"
    update_package_lists
    # shellcheck disable=SC2086 # a list of words
    as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y --no-install-recommends $missing >&2 ||
        fail "apt-get could not install the packages; its last lines above say why." \
            "Check the network and the right to install, then run the command again. By hand: apt-get install $missing"
}

update_package_lists() {
    local log
    log=$(mktemp)
    # apt-get update calls an unreachable mirror a warning and succeeds: its words decide.
    if ! as_root apt-get update >"$log" 2>&1 || grep -q '^\(E:\|W: Failed to fetch\)' "$log"; then
        cat "$log" >&2
        rm -f "$log"
        fail "the package lists could not be fetched." "Check the network and /etc/apt/sources.list, then run the command again."
    fi
    rm -f "$log"
}
