"""What is known of the language of notices and of edits, as data; the engines are elsewhere.

Each language is a package of tables beside this module, English in ``en``. A phrase is one
:class:`~versioned.rules.rule.Rule` with a name, a pattern and an example that is run as its test.
"""

from versioned.rules.en.layout import FURNITURE
from versioned.rules.rule import Rule, compiled

__all__ = ["FURNITURE", "Rule", "compiled"]
