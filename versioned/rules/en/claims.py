"""What a sentence of a notice says was wrong, and what it says is so.

The sentence comes without its label, closing stop and trailing "as we first reported". Groups:
``wrong``, ``right`` and ``about`` as in a claim; ``left`` is the stretch whose end holds the right
value beside a ``wrong``; ``pair`` is two things named together ("A and B", "A with B").
"""

from __future__ import annotations

from collections.abc import Sequence

from versioned.model import Error
from versioned.rules.en.openings import MACROS as OPENING_MACROS
from versioned.rules.rule import Rule, compiled

MACROS = {
    **OPENING_MACROS,
    "wrongly": r"(?:incorrectly|wrongly|mistakenly|erroneously|inaccurately|falsely|improperly|inadvertently|in error|by mistake|mistakingly)",
    "bad": r"(?:incorrect|wrong|erroneous|inaccurate|mistaken|false|outdated|misspelled|misspelt)",
    "say": r"(?:said|says|stated|states|reported|reports|wrote|claimed|claims|suggested|implied|indicated|asserted|declared|put|showed|read|had it|told readers|quoted .{1,60}? as saying)",
    "ref": r"(?:identified|described|referred to|named|listed|called|labell?ed|characteri[sz]ed|portrayed|credited|spelled|spelt|rendered|cited|identifies|lists|quoted|billed|introduced|gave|dated|placed)",
    "be": r"(?:is|was|are|were|has been|have been|had been)",
    "one": r"(?:one|a single|the same|one and the same|identical|interchangeable)",
}


def _rule(name: str, error: Error | None, pattern: str, example: str, **groups: str) -> Rule:
    return Rule(name, pattern, (example, groups), error=error, macros=MACROS)


FAULTS: Sequence[Rule] = (
    # Two things taken for one, or for each other.
    _rule(
        "described-as-one",
        "conflation",
        r"\b(?:treated|described|presented|referred to|portrayed|depicted|listed|discussed|wrote about|spoke of)"
        r" (?P<pair>.{3,160}? and .{2,160}?) as (?:if they were |though they were )?{one}\b",
        "An earlier version of this article described the Coast Fund and the Port Fund as one fund.",
        pair="the Coast Fund and the Port Fund",
    ),
    _rule(
        "ran-together",
        "conflation",
        r"\b(?:ran|rolled|combined|folded|lumped) (?P<pair>.{3,160}? and .{2,160}?)"
        r" (?:together|into (?:one|a single))\b",
        "An earlier version ran the Coast Fund and the Port Fund together.",
        pair="the Coast Fund and the Port Fund",
    ),
    _rule(
        "conflated",
        "conflation",
        r"\b(?:conflat|merg|blend|jumbl)(?:ed|ing|es)(?: together)? (?P<pair>.{3,300})",
        "A previous version of this story incorrectly conflated the Coast Fund and the Port Fund.",
        pair="the Coast Fund and the Port Fund",
    ),
)  # fmt: skip
"""Patterns of the sentence that reports an error; the first that is found counts."""

TRUTHS: Sequence[Rule] = (
    _rule(
        "x-not-y",
        None,
        r"(?P<left>.{1,300}?),? (?:and |but )?(?:not|rather than|instead of|as opposed to) (?P<wrong>.{1,200})",
        "It was built in 1934, not 1943",
        left="It was built in 1934",
        wrong="1943",
    ),
    _rule(
        "separate",
        "conflation",
        r"(?P<pair>.{3,160}? and .{2,160}?) are (?:two |in fact |actually |entirely )*"
        r"(?:separate|different|distinct|not (?:the same|one|identical))\b",
        "The Coast Fund and the Port Fund are separate funds",
        pair="The Coast Fund and the Port Fund",
    ),
)  # fmt: skip
"""Patterns of the sentence that states what is so, matched at its first word."""

SUPPORT = compiled(
    r"(?:both|each|neither|the (?:two|former|latter|first|second)|they|it|he|she|these|this|those|there|one)\b",
    {},
)
"""How a sentence begins that goes on about what the sentence before it named."""

IDLE = compiled(
    r"(?:we|(?:the )?[\w’'&. -]{1,60}?) (?:deeply |sincerely )?(?:regrets?|apologi[sz]es?|(?:are|is) sorry)\b.{0,160}"
    r"|(?:our|with) apologies\b.{0,100}"
    r"|(?:{self}|it|this|the error|the (?:text|copy|piece)) (?:has|have|was|were) (?:since )?(?:been )?"
    r"(?:corrected|updated|amended|changed|fixed|revised|edited)(?: (?:accordingly|above|online|to reflect (?:this|that|the change|these changes)))?",
    MACROS,
)
"""A sentence that reports nothing, matched in full."""

TAILS = compiled(
    r",? (?:as (?:was |it was |we |had been |has been |this |the |an? )?(?:\w+ )*?"
    r"(?:report|stat|publish|writ|sa|sugges|indicat|claim|appear|had it|list|given|print)\w*\b.{0,100}"
    r"|in (?:an? |the )?(?:earlier|previous|original) version.{0,80})$",
    MACROS,
)
"""The end of a sentence that says where the error stood."""

PAIR_ENDS = compiled(
    r"(?:[,;:]| [–—-]| \() ?(?:which|they|the two|both|who|while|although|though|but|these|two|in |and (?:they|these|it|this)\b|as\b).*"
    r"| (?:as (?:if|though|one|a single|the same|being)|in (?:a|the|its|one|our|some|several|describing|discussing)\b|when|because|, in) .*| (?:as one|together|throughout)$",
    {},
)
"""What follows two things named together and does not belong to them."""

PAIR_LEADS = compiled(
    r"(?:both |the names? of |the identit(?:y|ies) of |two (?:\w+ ){1,3}?[,:–—-]+ |the (?:programs?|programmes?|roles?|work) of )+",
    {},
)
"""What precedes two things named together and does not belong to them."""
