"""What may differ between two sentences that say the same."""

from __future__ import annotations

LINKS = frozenset(
    ["by", "of", "at", "for", "in", "from", "on", "to", "with", "s", "into", "onto", "upon", "about"]
)  # fmt: skip
"""What ties a noun to its sentence: where these differ the nouns have changed places."""

LOOSE = frozenset(
    ["a", "an", "the", "this", "that", "these", "those", "which", "who", "whom", "it", "they", "them", "their", "its", "and", "as", "so", "then", "also", "too", "very", "be", "am", "is", "are", "was", "were", "been", "being", "have", "has", "had", "having", "do", "does", "did", "there", "both", "itself", "themselves", "such"]
)  # fmt: skip
"""Words that come and go as a sentence is put otherwise."""

LIGHT = frozenset(
    ["give", "make", "take", "have", "hold", "carry", "conduct", "perform", "do", "put", "get", "provide", "offer"]
)  # fmt: skip
"""Verbs that only carry the noun behind them: "give approval", "make a decision"."""

FILLERS = (
    "in a statement", "in a written statement", "in a news release", "in a press release", "at this time", "of course",
    "in fact", "in total", "as well", "in order", "any more", "at all", "the fact", "the process of", "on the other hand",
    "for its part", "for his part", "for her part", "for their part", "in the end", "as a whole",
)  # fmt: skip
"""Phrases that add nothing to what is said."""

BARE = frozenset(
    ["really", "actually", "quite", "indeed", "simply", "basically", "currently", "certainly", "located", "situated", "however", "meanwhile", "moreover", "additionally", "furthermore", "overall", "various", "particular", "respectively"]
)  # fmt: skip
"""Words that add next to nothing to what is said."""
