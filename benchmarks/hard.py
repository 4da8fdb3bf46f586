"""Texts that have driven diffs to quadratic time, each of about so many words."""

from __future__ import annotations

import random

from benchmarks.generated import joined, scaled


def hard_pairs(words: int, seed: int) -> dict[str, tuple[str, str]]:
    """Return the pairs by name: nothing in common, everything repeated, everything elsewhere."""
    chance = random.Random(f"hard/{seed}")
    one, two = scaled(words, seed), scaled(words, seed + 1)
    flat = [sentence for row in one for sentence in row]
    other = [sentence if chance.random() > 0.3 else sentence[::-1] for sentence in flat]
    shuffled = list(one)
    chance.shuffle(shuffled)
    fewer = [chance.choice(("no", "yes", "or")) for _ in range(words)]
    fewer_edited = [
        word if chance.random() > 0.1 else chance.choice(("no", "yes")) for word in fewer
    ]
    letters = "".join(chance.choice("ab") for _ in range(6 * words))
    all_words = [word for sentence in flat for word in sentence.split()]
    shuffled_words = list(all_words)
    chance.shuffle(shuffled_words)
    return {
        "wholly different": (joined(one), joined(two)),
        "different, one paragraph": (
            " ".join(sentence for row in one for sentence in row),
            " ".join(sentence for row in two for sentence in row),
        ),
        "one paragraph, 30 % edited": (" ".join(flat), " ".join(other)),
        "no stops at all": (
            " ".join(all_words).replace(".", ""),
            " ".join(shuffled_words).replace(".", ""),
        ),
        "paragraphs shuffled": (joined(one), joined(shuffled)),
        "three words repeated": (" ".join(fewer), " ".join(fewer_edited)),
        "one word repeated": ("the " * words, "the " * (words * 3 // 4) + "a"),
        "one line repeated": (
            "All rights reserved.\n" * (words // 3),
            "All rights.\n" * (words // 3),
        ),
        "one giant word": (letters, letters[::-1]),
    }
