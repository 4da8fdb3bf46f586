"""Make a sentence speak of one thing where it spoke of two: verbs, pronouns, "both".

Everything comes back as replacements with the rule that made them; nothing is rewritten that
could as well belong to another word. A pronoun is left alone where another plural stands between
it and what it would refer to.
"""

from __future__ import annotations

import re

from attrs import frozen

from versioned.model import Span
from versioned.rules.en.grammar import (
    ADVERB,
    BOTH,
    COORDINATED,
    INSIDE_A_PHRASE,
    LOOKS_PLURAL,
    NOT_PLURAL,
    PRONOUNS,
    RELATIVE,
    SINGULAR_VERBS,
    SUBJECT_OPENING,
    UNINFLECTED,
    singular,
    third_person,
    with_article,
)

_WORD = re.compile(r"[^\W\d_][\w’'-]*")
_PLURAL_PRONOUN = re.compile(
    r"\b(?:they|them|theirs?|themselves)\b|(?<=, and )both(?= [a-z]+\b(?<!of))"
)
_PLURAL_SUBJECT = re.compile(r"(?:They|Both|The two|The pair)\b ?(?!of\b)(?![A-Z“])")
_PREDICATE = re.compile(
    r"(?P<lead>(?:two )?(?:[a-z-]+ ){0,3}?)(?P<noun>[a-z]{3,}s)"
    r"(?= (?:that|which|who|of|for|in|from|at|with|run|designed|created|aimed)\b|[.,;])"
)


@frozen
class Repair:
    """A replacement that agreement asks for: where, by what, and by which rule."""

    span: Span
    was: str
    rule: str
    why: str


def is_subject(text: str, sentence: Span, mention: Span) -> bool:
    """Say whether a mention stands where a sentence has its subject."""
    opening = SUBJECT_OPENING.match(text, sentence.start, mention.end)
    if opening is not None and opening.end() >= mention.start:
        return True
    # "Critics say the two have been slow": a plural verb right behind has them as its subject.
    verb = _WORD.match(text, mention.end + 1, sentence.end)
    if verb is None or verb[0] not in SINGULAR_VERBS:
        return False
    return (
        INSIDE_A_PHRASE.search(text[max(sentence.start, mention.start - 24) : mention.start])
        is None
    )


def is_spoken_of(text: str, sentence: Span, mention: Span) -> bool:
    """Say whether a sentence is about a mention: its subject, or that of a clause behind it."""
    clause = RELATIVE.match(text, mention.end, sentence.end)
    return is_subject(text, sentence, mention) or clause is not None


def repairs_after(
    text: str, sentence: Span, mention: Span, pronoun: str, name: str
) -> list[Repair]:
    """Return what changes behind a mention in its own sentence.

    ``pronoun`` is "it", "he" or "she", or "" where none fits and ``name`` is repeated instead.
    """
    found: list[Repair] = []
    at = mention.end
    subject = is_subject(text, sentence, mention)
    if subject or RELATIVE.match(text, at, sentence.end):
        found, at = _verb(text, Span(at, sentence.end), governed=subject)
    rest = Span(at, sentence.end)
    if not subject and _has_plural(text, Span(sentence.start, mention.start)):
        # "Chemists at the two … their": whose they are is anyone's guess.
        return found
    return found + _pronouns(text, mention.end, rest, pronoun, name, subject=subject)


def repairs_in_next(
    text: str, sentence: Span, pronoun: str, name: str, *, subject: bool
) -> list[Repair]:
    """Return what changes in the sentence that follows, if it goes on about the two.

    ``subject`` says that the two were the subject before: then "They" is taken for them.
    """
    start = _PLURAL_SUBJECT.match(text, sentence.start, sentence.end)
    if start is None or not subject:
        return []
    word = start[0].strip()
    span = Span(start.start(), start.start() + len(word))
    one = PRONOUNS[pronoun]["they"] if pronoun else name
    found = [Repair(span, _capital(one), "pronoun-agreement", f"“{word}” spoke of the two")]
    verbs, at = _verb(text, Span(span.end, sentence.end))
    rest = Span(at, sentence.end)
    return found + verbs + _pronouns(text, span.end, rest, pronoun, name, subject=True)


def _verb(text: str, rest: Span, *, governed: bool = True) -> tuple[list[Repair], int]:
    """Return the repairs of the verb that a subject governs, and where it ends.

    Without ``governed`` only the verb of a relative clause that follows at once is repaired.
    """
    found: list[Repair] = []
    at = rest.start
    relative = RELATIVE.match(text, at, rest.end)
    if relative:
        if relative["count"]:
            word = relative["word"].replace("whom", "who")
            counted = Span(relative.start("count"), relative.end("word"))
            found.append(
                Repair(counted, word, "number-agreement", f"“{counted.of(text)}” counts two")
            )
        inner, at = _verb(text, Span(relative.end() - 1, rest.end))
        found += inner
        comma = text.find(", ", at, rest.end)
        if governed and relative[0].startswith(",") and comma >= 0:
            at = comma + 1
        else:
            return found, at
    start = at
    while at < rest.end and text[at] in " \u00a0":
        at += 1
    dropped: list[Span] = []
    while adverb := ADVERB.match(text, at, rest.end):
        if BOTH.fullmatch(adverb[0]):
            dropped.append(Span(adverb.start(), adverb.end()))
        at = adverb.end()
    verb = _WORD.match(text, at, rest.end)
    if verb is None:
        return found, start
    end = verb.end()
    after = BOTH.match(text, end + 1, rest.end) if text[end : end + 1].isspace() else None
    was = _singular_verb(verb[0])
    if was == verb[0] and after is None and not dropped:
        return found, end
    span = Span(dropped[0].start if dropped else at, end)
    middle = "".join(
        text[one:two]
        for one, two in zip(
            [span.start, *(d.end for d in dropped)], [*(d.start for d in dropped), at], strict=True
        )
    )
    words = f"“{verb[0]}” agrees with two"
    if after:
        span = Span(span.start, after.end() - (1 if after[0].endswith(" ") else 0))
        words += f", “{after[0].strip()}” counts two"
    found.append(Repair(span, middle + was, "verb-agreement", words))
    end = span.end
    if was in {"is", "was"}:
        found += (predicate := _predicate(text, Span(end, rest.end)))
        end = predicate[-1].span.end if predicate else end
    return found, end


def _predicate(text: str, rest: Span) -> list[Repair]:
    # "are agencies that oversee ports" -> "is an agency that oversees ports".
    start = rest.start + 1
    noun = _PREDICATE.match(text, start, rest.end)
    if noun is None or noun["lead"].split()[:1] in (
        ["the"],
        ["not"],
        ["among"],
        ["in"],
        ["on"],
        ["at"],
    ):
        return []
    lead = noun["lead"].removeprefix("two ")
    one = with_article(lead + singular(noun["noun"]))
    found = [Repair(Span(start, noun.end()), one, "noun-agreement", f"“{noun['noun']}” counts two")]
    relative = re.compile(r" (?:that|which|who) ").match(text, noun.end(), rest.end)
    if relative:
        more, _ = _verb(text, Span(relative.end() - 1, rest.end))
        found += more
    return found


def _singular_verb(verb: str) -> str:
    low = verb.lower()
    if low in SINGULAR_VERBS:
        return SINGULAR_VERBS[low]
    if (
        low in UNINFLECTED
        or low.endswith(("ed", "s", "ing"))
        or not low.islower()
        or verb[0].isupper()
    ):
        return verb
    return third_person(verb)


def _pronouns(
    text: str, start: int, rest: Span, pronoun: str, name: str, *, subject: bool
) -> list[Repair]:
    found: list[Repair] = []
    forms = PRONOUNS[pronoun] if pronoun else _names(name)
    at = rest.start
    for word in _PLURAL_PRONOUN.finditer(text, rest.start, rest.end):
        if word.start() < at:
            continue
        # ", and they" goes on about the subject, whatever plurals stand between.
        goes_on = subject and COORDINATED.search(text, max(start, word.start() - 12), word.start())
        if not goes_on and _has_plural(text, Span(start, word.start())):
            break
        why = f"“{word[0]}” spoke of the two"
        if word[0] == "them" and text[: word.start()].endswith(" between "):
            gap = Span(word.start() - len(" between "), word.end())
            found.append(
                Repair(gap, "", "number-agreement", f"“{gap.of(text).strip()}” counts two")
            )
            continue
        found.append(Repair(Span(*word.span()), forms[word[0]], "pronoun-agreement", why))
        if word[0] in {"they", "both"}:
            verbs, at = _verb(text, Span(word.end(), rest.end))
            found += verbs
    return found


def _names(name: str) -> dict[str, str]:
    return {
        "they": name,
        "both": name,
        "them": name,
        "their": f"{name}’s",
        "theirs": f"{name}’s",
        "themselves": name,
    }


def _has_plural(text: str, within: Span) -> bool:
    found = LOOKS_PLURAL.finditer(text, within.start, within.end)
    return any(word[0].lower() not in NOT_PLURAL for word in found if word[0].lower() != "both")


def _capital(name: str) -> str:
    return name[:1].upper() + name[1:]
