"""Number agreement: what changes in a sentence when two things become one."""

from __future__ import annotations

from versioned.rules.rule import compiled

SINGULAR_VERBS = {
    "were": "was", "are": "is", "have": "has", "do": "does", "weren’t": "wasn’t", "weren't": "wasn't",
    "aren’t": "isn’t", "aren't": "isn't", "haven’t": "hasn’t", "haven't": "hasn't",
    "don’t": "doesn’t", "don't": "doesn't",
}  # fmt: skip

PRONOUNS = {
    "it": {
        "they": "it",
        "both": "it",
        "them": "it",
        "their": "its",
        "theirs": "its",
        "themselves": "itself",
    },
    "he": {
        "they": "he",
        "both": "he",
        "them": "him",
        "their": "his",
        "theirs": "his",
        "themselves": "himself",
    },
    "she": {
        "they": "she",
        "them": "her",
        "their": "her",
        "theirs": "hers",
        "themselves": "herself",
    },
}
"""The plural pronouns and what stands for them when one thing, man or woman is spoken of."""

UNINFLECTED = frozenset(
    [
        "can",
        "could",
        "may",
        "might",
        "must",
        "shall",
        "should",
        "will",
        "would",
        "ought",
        "dare",
        "used",
        "had",
        "did",
        "was",
        "is",
        "has",
        "does",
        "became",
        "began",
        "broke",
        "brought",
        "built",
        "bought",
        "came",
        "caught",
        "chose",
        "cost",
        "cut",
        "dealt",
        "drew",
        "drove",
        "fell",
        "fed",
        "felt",
        "fought",
        "found",
        "flew",
        "forbade",
        "forgot",
        "gave",
        "got",
        "grew",
        "heard",
        "held",
        "hit",
        "hurt",
        "kept",
        "knew",
        "laid",
        "led",
        "left",
        "lent",
        "let",
        "lay",
        "lost",
        "made",
        "meant",
        "met",
        "overcame",
        "paid",
        "put",
        "quit",
        "ran",
        "rang",
        "read",
        "rode",
        "rose",
        "said",
        "sang",
        "sat",
        "saw",
        "sent",
        "set",
        "shook",
        "shot",
        "shut",
        "slept",
        "sold",
        "sought",
        "spent",
        "split",
        "spoke",
        "spread",
        "stood",
        "stole",
        "stuck",
        "struck",
        "sued",
        "swore",
        "taught",
        "thought",
        "threw",
        "told",
        "took",
        "understood",
        "underwent",
        "went",
        "withdrew",
        "won",
        "wore",
        "wrote",
        "cannot",
        "can’t",
        "can't",
        "couldn’t",
        "couldn't",
        "didn’t",
        "didn't",
        "hadn’t",
        "hadn't",
        "won’t",
        "won't",
        "wouldn’t",
        "wouldn't",
    ]
)
"""Verb forms that are the same for one and for many: modals and irregular pasts."""

LOOKS_PLURAL = compiled(
    r"\b(?:[^\W\d_]{2,}(?<![su’'i])s|[^\W\d_]+(?:uls|ous)|people|men|women|children|police|both|others)\b(?!’s|'s)",
    {},
)
"""A word that may be what "they" stands for; kinder to doubt than to certainty."""

NOT_PLURAL = frozenset(
    [
        "was",
        "is",
        "has",
        "does",
        "its",
        "his",
        "this",
        "as",
        "across",
        "perhaps",
        "always",
        "besides",
        "news",
        "politics",
        "series",
        "whereas",
        "yes",
        "thus",
        "plus",
        "gas",
        "address",
        "process",
        "access",
        "business",
        "press",
        "congress",
        "campus",
        "bus",
        "united",
        "states",
        "sometimes",
        "afterwards",
        "towards",
    ]
)

ADVERB = compiled(
    r"(?:(?!(?:apply|reply|supply|rely|comply|imply|multiply|fly|ally|bully|tally|bely)\b)[a-z]+ly|also|both|each|once|then|now|still|later|soon|never|ever|often|not|since|eventually|all|first|long|only|just|even|together)\b ?",
    {},
)
BOTH = compiled(r"(?:both|each|together|all)\b ?", {})
COORDINATED = compiled(r"(?:,|;) (?:(?:and|but|yet|so) )?(?:(?:also|then|now) )?$", {})
"""What stands before the subject of a clause that is joined to the one before it."""

SUBJECT_OPENING = compiled(
    r"(?:(?:but|and|yet|still|so|then|now|however|meanwhile|last \w+|this \w+|in \d{4}|in [A-Z]\w+|on \w+day|until \w+|by \d{4}|since \d{4}|for \w+|today|later|once|when|while|although|after|before|because|for (?:years|decades|months)),? )*(?:both )?",
    {},
)
"""What may stand before the subject of a sentence."""


def plural(noun: str) -> str:
    """Return the regular plural of a noun."""
    if noun.endswith("y") and noun[-2:-1] not in "aeiou":
        return noun[:-1] + "ies"
    return noun + ("es" if noun.endswith(("s", "x", "z", "ch", "sh")) else "s")


def singular(noun: str) -> str:
    """Return the singular of a regular plural."""
    if noun.endswith("ies") and len(noun) > 4:
        return noun[:-3] + "y"
    if noun.endswith(("sses", "xes", "ches", "shes", "zes")):
        return noun[:-2]
    return noun[:-1] if noun.endswith("s") and not noun.endswith("ss") else noun


def third_person(verb: str) -> str:
    """Return the form of a present-tense verb for one person or thing: "aim" -> "aims"."""
    if verb.endswith("y") and verb[-2:-1] not in "aeiou":
        return verb[:-1] + "ies"
    return verb + ("es" if verb.endswith(("s", "x", "z", "ch", "sh", "o")) else "s")


def with_article(noun: str) -> str:
    """Return a noun behind the indefinite article that goes with how it begins."""
    vowel = noun[:1].lower() in "aeiou" and not noun.lower().startswith(("uni", "eu", "use", "one"))
    return f"{'an' if vowel else 'a'} {noun}"


INSIDE_A_PHRASE = compiled(
    r"\b(?:of|for|from|in|by|between|with|to|at|on|among|about|under|than|like|including) (?:both )?(?:the |these |those )?$",
    {},
)
"""What stands before a name that is no subject, whatever verb follows it: "the heads of …"."""

RELATIVE = compiled(r",? (?P<count>(?:both|each|all) of )?(?P<word>which|that|who|whom) ", {})
"""How a relative clause about what was just named begins."""
