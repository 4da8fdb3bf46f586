"""The smallest pieces a change may consist of, and where a text may be cut.

A token is a word or number with the marks inside it ("5.2", "O’Brien", "co-author"), or a single
mark, each with the white space before it. No token ends inside a grapheme cluster (UAX #29), so
no change that begins and ends between tokens can split one.
"""

from __future__ import annotations

import re

_EXTENDING = """
    300-36F 483-489 591-5BD 5BF 5C1-5C2 5C4-5C5 5C7 610-61A 64B-65F 670 6D6-6DC 6DF-6E4 6E7-6E8
    6EA-6ED 711 730-74A 7A6-7B0 7EB-7F3 7FD 816-819 81B-823 825-827 829-82D 859-85B 898-89F
    8CA-8E1 8E3-903 93A-93C 93E-94F 951-957 962-963 981-983 9BC 9BE-9CD 9D7 9E2-9E3 9FE-A03
    A3C-A51 A70-A71 A75 A81-A83 ABC ABE-ACD AE2-AE3 AFA-B03 B3C B3E-B57 B62-B63 B82 BBE-BCD BD7
    C00-C04 C3C C3E-C56 C62-C63 C81-C83 CBC CBE-CD6 CE2-CE3 D00-D03 D3B-D3C D3E-D4D D57 D62-D63
    D81-D83 DCA-DDF DF2-DF3 E31 E34-E3A E47-E4E EB1 EB4-EBC EC8-ECD F18-F19 F35 F37 F39 F3E-F3F
    F71-F84 F86-F87 F8D-FBC FC6 102B-103E 1056-1059 105E-1060 1062-1064 1067-106D 1071-1074
    1082-108D 108F 109A-109D 135D-135F 1712-1715 1732-1734 1752-1753 1772-1773 17B4-17D3 17DD
    180B-180D 180F 1885-1886 18A9 1920-193B 1A17-1A1B 1A55-1A7F 1AB0-1B04 1B34-1B44 1B6B-1B73
    1B80-1B82 1BA1-1BAD 1BE6-1BF3 1C24-1C37 1CD0-1CD2 1CD4-1CE8 1CED 1CF4 1CF7-1CF9 1DC0-1DFF
    200C-200D 20D0-20F0 2CEF-2CF1 2D7F 2DE0-2DFF 302A-302F 3099-309A A66F-A672 A674-A67D
    A69E-A69F A6F0-A6F1 A802 A806 A80B A823-A827 A82C A880-A881 A8B4-A8C5 A8E0-A8F1 A8FF
    A926-A92D A947-A953 A980-A983 A9B3-A9C0 A9E5 AA29-AA36 AA43 AA4C-AA4D AA7B-AA7D AAB0
    AAB2-AAB4 AAB7-AAB8 AABE-AABF AAC1 AAEB-AAEF AAF5-AAF6 ABE3-ABEA ABEC-ABED FB1E FE00-FE0F
    FE20-FE2F FF9E-FF9F 101FD 102E0 10376-1037A 10A01-10A0F 10A38-10A3F 10AE5-10AE6 10D24-10D27
    10EAB-10EAC 10F46-10F50 10F82-10F85 11000-11002 11038-11046 11070 11073-11074 1107F-11082
    110B0-110BA 110C2 11100-11102 11127-11134 11145-11146 11173 11180-11182 111B3-111C0
    111C9-111CC 111CE-111CF 1122C-11237 1123E 112DF-112EA 11300-11303 1133B-1133C 1133E-1134D
    11357 11362-11374 11435-11446 1145E 114B0-114C3 115AF-115C0 115DC-115DD 11630-11640
    116AB-116B7 1171D-1172B 1182C-1183A 11930-1193E 11940 11942-11943 119D1-119E0 119E4
    11A01-11A0A 11A33-11A39 11A3B-11A3E 11A47 11A51-11A5B 11A8A-11A99 11C2F-11C3F 11C92-11CB6
    11D31-11D45 11D47 11D8A-11D97 11EF3-11EF6 16AF0-16AF4 16B30-16B36 16F4F 16F51-16F92
    16FE4-16FF1 1BC9D-1BC9E 1CF00-1CF46 1D165-1D169 1D16D-1D172 1D17B-1D182 1D185-1D18B
    1D1AA-1D1AD 1D242-1D244 1DA00-1DA36 1DA3B-1DA6C 1DA75 1DA84 1DA9B-1DAAF 1E000-1E02A
    1E130-1E136 1E2AE 1E2EC-1E2EF 1E8D0-1E8D6 1E944-1E94A 1F3FB-1F3FF E0000 E0002-E0FFF
"""
# What continues the code point before it, in hexadecimal: the categories Mn, Mc and Me of Unicode
# 14, the joiners, the half-width voicing marks, emoji skin tones and tags. A table and not
# unicodedata, so that the answer does not depend on the Python it is asked from.

_PREPENDED = "\u0600-\u0605\u06dd\u070f\u0890\u0891\u08e2\U000110bd\U000110cd"
"""Format marks that belong to the code point after them."""

_FLAG = "\U0001f1e6-\U0001f1ff"
"""The regional indicators, of which two make a flag."""

_JOINER = "\u200d"
_REACH = 64
"""How far around an offset to look, in code points, for the token that it may be inside of."""


def _extending() -> str:
    ranges = (item.partition("-") for item in _EXTENDING.split())
    return "".join(f"{chr(int(low, 16))}-{chr(int(high or low, 16))}" for low, _, high in ranges)


_X = _extending()
_WORD = rf"[{_PREPENDED}]*\w++(?:[{_X}]+\w*|[.,'’:/@&\-‑]\w++)*+"
_MARK = rf"[{_FLAG}]{{2}}[{_X}]*|[^\w\s][{_X}]*(?:(?<={_JOINER})[^\w\s\0-\x7f][{_X}]*)*"
TOKEN = re.compile(rf"\s*+(?:{_WORD}|{_MARK})|\s+")
"""One token with the white space before it; white space at the end is a token of its own."""

_EXTENDS = re.compile(f"[{_X}]")
_INSIDE = frozenset(".,'’:/@&-‑")

_PLAIN = re.compile(r"\s*+(?:\w++(?:[.,'’:/@&\-‑]\w++)*+|[^\w\s])|\s+").findall
_unusual = re.compile("[^\0-\u02ff\u2010-\u2027\u2030-\u205e€]").search
# Most of the time goes into asking whether a code point extends the one before it. Texts of
# nothing but letters below U+0300 and common marks need not be asked: twice as fast.


def tokens(text: str) -> list[str]:
    """Take a text apart into its tokens, of which it is made up without a rest."""
    return _PLAIN(text) if text.isascii() or not _unusual(text) else TOKEN.findall(text)


def edge_before(text: str, at: int) -> int:
    """Return the last offset at or before ``at`` where ``text`` may be cut."""
    return at if is_plain_edge(text, at) else _token_around(text, at)[0]


def edge_behind(text: str, at: int) -> int:
    """Return the first offset at or behind ``at`` where ``text`` may be cut."""
    return at if is_plain_edge(text, at) else _token_around(text, at)[1]


def is_whole(text: str, start: int, end: int) -> bool:
    """Say whether a stretch may be cut out: whether it begins and ends at edges."""
    return edge_before(text, start) == start and edge_before(text, end) == end


def is_plain_edge(text: str, at: int) -> bool:
    """Say whether ``at`` is an edge for reasons that can be seen from two code points."""
    if at <= 0 or at >= len(text):
        return True
    one, two = text[at - 1], text[at]
    if two >= "\u0300" or one >= "\u0300" or one == "\r":
        return False
    if one.isspace() or two.isspace():
        return True
    if one.isalnum():
        # A mark inside a word has a letter or digit behind it.
        return not two.isalnum() and (two not in _INSIDE or text[at + 1 : at + 2].isspace())
    return two.isalnum() and one not in _INSIDE


def _token_around(text: str, at: int) -> tuple[int, int]:
    """Return the token that ``at`` is inside of, or ``at`` twice where it is inside of none."""
    one, two = text[at - 1], text[at]
    if one == "\r" and two == "\n":
        return at - 1, at + 1
    if (one.isspace() or two.isspace()) and not _EXTENDS.match(two):
        return at, at
    start, reach = at - 1, max(0, at - _REACH)
    while start > reach and not text[start].isspace():
        start -= 1
    for token in TOKEN.finditer(text, start, at + _REACH):
        if token.end() > at:
            begins = token.end() - len(token[0].lstrip())
            if _EXTENDS.match(text, begins) and begins > token.start():
                begins -= 1
            return (begins, token.end()) if begins < at else (at, at)
    return at, at
