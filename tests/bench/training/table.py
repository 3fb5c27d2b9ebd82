"""The tables of the figures: tokens per second beside the peer's, and what each lever gives."""


def shown(value, form=",.0f"):
    return "–" if not value else format(value, form)


def ratio(value, base, form=".1f"):
    return "–" if not value or not base else f"{value / base:{form}} ×"


def line(cells):
    return "| " + " | ".join(cells) + " |"


def grid(head, rows):
    return "\n".join([line(head), line(["---"] + ["---:"] * (len(head) - 1)), *map(line, rows)])


class Figures:
    def __init__(self, bench):
        self.bench = bench

    def row(self, session, size, texts, name):
        return self.bench.results.find(**self.bench.key(session, size, texts, name)) or {}

    def rate(self, *key):
        return self.row(*key).get("tokens_per_second")


def speed_row(figures, size, texts, name):
    session = name.split()[1]
    own, peer = figures.row(session, size, texts, name), figures.row(session, size, texts, "peer")
    dnn_own, dnn_peer = (figures.rate("onednn", size, texts, who) for who in ("tlm fast", "peer with oneDNN"))
    rate = own.get("tokens_per_second")
    peak = own.get("peak", {})
    return [f"{size}, {texts}, {name}", shown(rate), shown(peer.get("tokens_per_second")),
            ratio(rate, peer.get("tokens_per_second")),
            ratio(dnn_own, dnn_peer) if name == "tlm fast" else "–",
            shown(own.get("gflops") and 100 * own["gflops"] / max(peak.values()), ".0f"),
            shown(own.get("peak_mb")), shown(peer.get("peak_mb")),
            shown(own.get("tokens_per_step")), shown(peer.get("tokens_per_step"))]


def speeds(bench, figures, names):
    head = ["useful tokens/s", "tlm", "peer", "ratio", "to the peer with oneDNN", "% of the highest peak", "MB", "peer's MB",
            "tokens a step", "peer's"]
    return grid(head, [speed_row(figures, size, texts, name) for size in bench.arguments.sizes
                       for texts in bench.arguments.texts for name in names])


def lever_row(figures, lever, all_texts):
    cells = [lever.replace("+", " and ")]
    for texts in all_texts:
        key = ("levers " + lever, "mini", texts)
        own, without = figures.rate(*key, "tlm fast"), figures.rate(*key, "tlm fast without " + lever)
        cells += [shown(own), shown(without), ratio(own, without, ".2f")]
    return cells


def levers(bench, figures, names):
    head = ["lever (mini, fast)"] + [f"{texts}{cell}" for texts in bench.arguments.texts
                                     for cell in (", with", ", without", ", gain")]
    return grid(head, [lever_row(figures, lever, bench.arguments.texts) for lever in names])


def peaks(figures, bench):
    for size in bench.arguments.sizes:
        for texts in bench.arguments.texts:
            peak = figures.row("fast", size, texts, "peer").get("peak")
            if peak:
                return "; ".join(f"{name} {rate:.0f}" for name, rate in peak.items())
    return "–"


def text(bench, lever_names, names):
    figures = Figures(bench)
    about = (f"{bench.results.machine}; {bench.arguments.threads} threads; tlm {bench.versions['tlm']}; "
             f"peer: {bench.versions['peer']}, fp32, padded to 128, head everywhere, dropout 0.1, 32 texts a step. "
             f"Both: 15 % masked, class head on [CLS] of task texts; mix: 20 % of the tokens are task texts. tlm: "
             f"fast without dropout, faithful with 0.1; bf16 where the processor has it. Products of 2048 × 2048, GFLOP/s: {peaks(figures, bench)}")
    return "\n\n".join([about, speeds(bench, figures, names), levers(bench, figures, lever_names)])
