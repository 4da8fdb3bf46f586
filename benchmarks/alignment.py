"""Score the sentence links of the diff on the hand-made pairs, beside a plain greedy baseline."""

from __future__ import annotations

from tests.alignments import Score, aligned_pairs, found_links, greedy_links, scored


def main() -> None:
    """Print F1 on sentence links, for the pairs looked at and for those set aside."""
    print("| pairs | ours, F1 | greedy by shared words, F1 |\n| --- | ---: | ---: |")
    whole = Score(0, 0, 0), Score(0, 0, 0)
    for part in ("open", "aside"):
        pairs = aligned_pairs(part)
        ours = sum((scored(found_links(pair), pair.links) for pair in pairs), Score(0, 0, 0))
        plain = sum((scored(greedy_links(pair), pair.links) for pair in pairs), Score(0, 0, 0))
        whole = whole[0] + ours, whole[1] + plain
        print(f"| {part}, {len(pairs)} | {ours.f1:.3f} | {plain.f1:.3f} |")
    print(f"| all | {whole[0].f1:.3f} | {whole[1].f1:.3f} |")


if __name__ == "__main__":
    main()
