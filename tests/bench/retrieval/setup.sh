# What the retrieval benches need: the project's program, and the peers in the build folder.

bench="$here/build/release/retrieval"
peers="$bench/peers"

prepare_bench() {
    install_packages build bench
    cmake -S "$here" --preset release -DTLM_BENCHMARKS=ON >&2
    cmake --build "$here/build/release" --parallel "$(build_jobs)" --target bench_retrieval >&2
    mkdir -p "$bench"
}

# bench_commit: the last commit that touched what is measured.
bench_commit() {
    local measured=(core/base core/text core/index core/data core/retrieval tests/bench/retrieval) commit
    commit=$(git -C "$here" log -1 --format=%h -- "${measured[@]}")
    git -C "$here" diff --quiet HEAD -- "${measured[@]}" || commit+=-changed
    echo "$commit"
}

install_peers() {
    if [ ! -e "$peers/installed" ]; then
        say "The peers will be downloaded to $peers: pyserini 0.36.0 (Lucene 9.9.1, 190 MB), tantivy, bm25s, numba."
        need_space "$bench" 3000 "Measuring"
        rm -rf "$peers"
        python3 -m venv "$peers/venv"
        "$peers/venv/bin/pip" install --quiet tantivy==0.27.0 bm25s==0.3.16 numba==0.68.1
        "$peers/venv/bin/pip" download --quiet --no-deps --dest "$peers" pyserini==0.36.0
        unzip -q -j -d "$peers" "$peers"/pyserini-0.36.0-*.whl '*/anserini-*-fatjar.jar'
        rm "$peers"/pyserini-0.36.0-*.whl
        touch "$peers/installed"
    fi
}
