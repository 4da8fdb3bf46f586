"""Forty articles that try to break out of a page: none may run, load or overlay anything."""

from __future__ import annotations

_NOTICE = "Correction (March 3, 2019): An earlier version misstated the year. It was {0}, not {1}."
ATTACKS = {
    "script": "<script>window.broken = 1</script>",
    "script-upper": "<SCRIPT>window.broken = 1</SCRIPT>",
    "script-split": "<scr<script>ipt>window.broken = 1</scr</script>ipt>",
    "script-src": '<script src="https://example.org/x.js"></script>',
    "closing-script": "</script><script>window.broken = 1</script>",
    "closing-style": "</style><script>window.broken = 1</script>",
    "closing-title": "</title><script>window.broken = 1</script>",
    "comment-json": "<!--<script>window.broken = 1",
    "comment-end": "--><script>window.broken = 1</script>",
    "cdata": "]]><script>window.broken = 1</script>",
    "image-error": '<img src=x onerror="window.broken = 1">',
    "image-load": '<img src="https://example.org/pixel.gif">',
    "svg-load": "<svg onload=window.broken=1>",
    "svg-script": "<svg><script>window.broken = 1</script></svg>",
    "body-load": "<body onload=window.broken=1>",
    "iframe": '<iframe srcdoc="<script>parent.broken = 1</script>"></iframe>',
    "object": '<object data="data:text/html,<script>parent.broken=1</script>"></object>',
    "link-style": '<link rel="stylesheet" href="https://example.org/x.css">',
    "base": '<base href="https://example.org/">',
    "refresh": '<meta http-equiv="refresh" content="0;url=https://example.org/">',
    "form": '<form action="https://example.org/"><button>Go</button></form>',
    "javascript-link": '<a href="javascript:window.broken = 1">read on</a>',
    "attribute-double": '" onmouseover="window.broken = 1" x="',
    "attribute-single": "' onfocus='window.broken = 1' autofocus x='",
    "attribute-bare": "x onclick=window.broken=1 autofocus",
    "template-double": "{{ 7 * 191 }}{% raw %}{{ config }}",
    "template-block": "{% for x in ().__class__.__base__.__subclasses__() %}{{ x }}{% endfor %}",
    "template-comment": "{# gone #}{{ self.__init__.__globals__ }}",
    "template-literal": "${window.broken = 1}`${window.broken = 1}`",
    "entities": "&lt;script&gt;window.broken = 1&lt;/script&gt;&#60;b&#62;",
    "json-ends": '"}]}</script><script>window.broken = 1</script>{"a":[{"b":"',
    "line-separators": "one\u2028window.broken = 1\u2029two",
    "bidi-override": "the sum was \u202e00001\u202c pounds \u2066\u2067\u2069\u200f",
    "controls": "bell \x07 escape \x1b[31m null \x00 delete \x7f next \x85",
    "byte-order": "\ufeffmark \ufffe \uffff",
    "long-word": "w" * 4_000,
    "long-marks": "a" + "\u0301" * 2_000,
    "style-element": "<style>*{display:none!important}</style>",
    "custom-ids": '<span id="record" class="banner">not reconstructed</span>',
    "plaintext": "<plaintext><xmp><noscript><template>",
}


def _article(attack: str, at: int) -> tuple[str, str]:
    """Return an article and its earlier text, the attack in headline, body, change and notice."""
    wrong, right = 1900 + at, 1950 + at
    after = (
        f"Mill fire {attack} in Brill\n\n"
        f"The mill was built in {right}. The owner said “{attack}” on Monday. {attack}\n\n"
        f"Nobody was hurt, the mayor said, and {attack} will reopen.\n\n"
        f"{_NOTICE.format(right, wrong)} {attack}\n"
    )
    before = (
        f"Mill fire in Brill {attack}\n\n"
        f"The mill was built in {wrong}. The owner said “no {attack}” on Monday.\n\n"
        "Nobody was hurt, the mayor said, and it will reopen.\n"
    )
    return before, after


ARTICLES = {name: _article(attack, at) for at, (name, attack) in enumerate(ATTACKS.items())}
"""By name: the text before, and the text after with its notice."""
