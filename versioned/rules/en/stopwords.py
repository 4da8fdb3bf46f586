"""Words that say nothing about what a sentence is about."""

from __future__ import annotations

COMMON = frozenset(
    """a about above after again against all also am an and any are as at be because been before being below
    between both but by can could did do does doing down during each even ever few for from further had has have
    having he her here hers him his how i if in into is it its itself just made make may me might more most much
    must my no nor not now of off on once one only or other our out over own s same she should since so some such
    than that the their theirs them then there these they this those through to too two under until up upon us
    very was we were what when where which while who whom why will with would you your yet""".split()
)

META = frozenset(
    """version earlier previous original originally story article post report column piece headline caption
    correction corrected clarification misstated incorrectly wrongly mistakenly erroneously inaccurately error
    editing said stated reported gave given misspelled misidentified misreported incorrect wrong name surname
    year number amount date correct regret regrets published online amended updated monday tuesday wednesday
    thursday friday saturday sunday""".split()
)
"""Words in which a notice speaks of itself and of its error rather than of the matter."""
