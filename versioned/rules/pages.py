"""What the names of elements say of their part in a news page, and what a page's head is called.

The names are those that publishing systems and newspapers give: words in ``class``, ``id``,
``role``, ``aria-label`` and ``data-*``, lower case, parted by hyphens.
"""

from __future__ import annotations

import re


def _words(*rows: str) -> re.Pattern[str]:
    return re.compile(rf"(?<![a-z0-9])(?:{'|'.join(rows)})(?![a-z0-9])")


UNREAD = frozenset({
    "script", "style", "template", "noscript", "svg", "math", "iframe", "object", "embed", "canvas",
    "audio", "video", "map", "button", "select", "option", "optgroup", "datalist", "textarea",
    "input", "label", "meter", "progress", "frameset", "noframes", "applet", "rp", "rt",
    "amp-ad", "amp-embed", "amp-analytics", "amp-sidebar", "amp-consent", "amp-social-share",
    "amp-sticky-ad", "amp-user-notification", "amp-auto-ads",
})  # fmt: skip
"""Elements whose text is never the article's."""

BLOCKS = frozenset({
    "address", "article", "aside", "blockquote", "body", "caption", "center", "dd", "details",
    "dialog", "dir", "div", "dl", "dt", "fieldset", "figcaption", "figure", "footer", "form", "h1",
    "h2", "h3", "h4", "h5", "h6", "header", "hgroup", "hr", "html", "legend", "li", "main", "menu",
    "nav", "ol", "p", "pre", "search", "section", "summary", "table", "tbody", "td", "tfoot", "th",
    "thead", "tr", "ul",
})  # fmt: skip
"""Elements that part paragraphs; so do custom elements, whose names have a hyphen."""

PARAGRAPHS = frozenset({"p", "pre", "blockquote", "h1", "h2", "h3", "h4", "h5", "h6"})
"""Elements that are one paragraph or one quotation: a whole article stands in none of them."""

SET_OFF = frozenset({"em", "i", "strong", "b", "small", "span", "font", "u"})
"""Elements inside a paragraph with which a notice may begin."""

OUT_TAGS = frozenset({"nav", "form", "menu", "search", "fieldset", "dialog", "amp-list"})
"""Elements that hold no part of an article."""

SOFT_TAGS = frozenset({"aside", "footer", "header", "address"})
"""Elements that hold none of its text, but may well hold a notice."""

CELLS = frozenset({"table", "tbody", "thead", "tfoot", "tr", "td", "th", "dl", "dt", "dd"})
"""Elements of tables and lists, whose names are those of what stands in them."""

UNJUDGED = frozenset({"html", "body", "main"})
"""Elements that hold everything: what they are called says nothing of their text."""

PASSING = re.compile(
    r"(?:^|(?<=\s))(?:tag|category|has|no|not|with|without|js|type|status|format|post-type|single"
    r"|supports|show|hide-for|hidden-print|print)-\S*"
)
"""Classes that tell of something else than the element: the topics of a post, what a page has."""

COMMENTS = _words(
    "comments?", "comment-(?:list|respond|form|area)s?", "commentlist", "disqus(?:-thread)?", "respond",
    "discussion", "conversations?", "coral(?:-talk)?", "viafoura", "reader-(?:comments?|responses?)",
)  # fmt: skip
"""What readers wrote: out, however long."""

OUT = _words(
    # ways to pass it on
    "shar(?:e|es|ing)", "share-?(?:bar|tools|buttons|links|this|icons|daddy)", "sharedaddy", "sharethis",
    "addtoany", "addthis", "socials?", "socialize", "social-?(?:media|links|share|icons|buttons)", "follow-us",
    "print-?(?:button|link)", "toolbar", "toggle-caption",
    # other stories
    "related(?:-?(?:posts?|articles?|stories|content|links?|list|topics|news))?", "jp-relatedposts", "recirc",
    "recirculation", "recommend(?:ed|ations?)", "read-?(?:more|next|also)", "more-(?:from|on|stories|in|like|news)",
    "most-?(?:read|popular|viewed|shared)", "popular", "trending", "teasers?", "promos?", "promo-box", "rich-?link",
    "links-block", "up-?next", "next-up", "latest(?:-news)?", "recent-?(?:posts|entries)", "see-also", "breaking-?news", "galler(?:y|ies)", "slide-?shows?", "carousel",
    "crosshead-links", "onward", "you-may-like", "outbrain", "taboola", "zergnet", "article-?embed", "also-on",
    # mail and money
    "newsletters?", "sign-?up", "subscri(?:be|ption|ptions)", "subscription-?promo", "donat(?:e|ion|ions)",
    "membership", "support-us", "paywall", "regwall", "meter(?:ed)?", "piano", "popups?", "pop-up", "modal",
    "overlay", "lightbox", "call-to-action", "cta", "appeal",
    # advertisements
    "ads?", "adverts?", "advertis(?:ing|ement|ements)", "ad-?(?:slot|unit|container|wrapper|block|box|label)",
    "adsbygoogle", "dfp", "gpt", "sponsor(?:ed|s|ship)?", "commercial", "native-ad", "code-block",
    "partner-content",
    # the house
    "cookies?", "cookie-?(?:bar|banner|notice|consent|policy)", "consent", "gdpr", "ccpa", "privacy", "onetrust",
    "site-notice", "alert-bar", "nav", "navbar", "navigation", "nav-?bar", "menus?", "breadcrumbs?", "pagination", "pager",
    "sidebar", "side-?rail", "right-?rail", "rail", "widgets?", "widget-area", "masthead", "site-?(?:header|footer|info)",
    "page-footer", "colophon", "global-?(?:nav|header|footer)", "skip-?(?:link|to-content)", "search",
    "copyright", "contentinfo", "banner-ad", "top-bar", "weather-widget",
    # who and where
    "tags?", "tagged", "taglist", "filed-under", "taxonomy", "post-terms", "topics?", "cat-links", "entry-footer",
    "author-?(?:bio|box|info|card|description|biography)", "about-the-author", "bio", "biography",
    # what is asked of readers
    "(?:corrections?|error)-?(?:policy|form|request|link|page)", "(?:report|suggest|submit|request)-?(?:a-)?(?:correction|error|typo)",
    "feedback", "poll", "quiz", "survey", "reactions?", "rating",
    # said twice
    "pull-?quotes?", "pullquote", "tooltip", "transcript-toggle",
)  # fmt: skip
"""Furniture: what pages carry around every article."""

META = _words(
    "byline?s?", "by-?lines?", "authors?", "contributors?", "credits?", "image-credit", "photo-credit",
    "date-?(?:line|bar|block|time|stamp|published|updated|modified)?", "time-?stamp", "timeformat", "published(?:-time)?",
    "posted(?:-on)?", "updated-on", "pub-?date", "entry-meta", "post-meta", "article-meta", "story-meta",
    "meta", "kicker", "eyebrow", "section-label", "badge", "reading-?time", "block-time", "submitted",
    "header", "footer", "read-time", "audio-module", "listen", "(?:audio|video|media)-?player", "caption-credit", "key-?(?:points|events|takeaways)",
)  # fmt: skip
"""Who wrote it and when: about the article and not of it."""

STANDFIRST = _words(
    "dek", "decks?", "standfirst", "sub-?(?:head(?:line)?|title|hed)", "stand-first", "summary", "excerpt", "lede?",
    "intro", "lead", "article-summary", "entry-summary", "teaser-text", "abstract", "chapo", "vorspann",
)  # fmt: skip
"""The line under a headline."""

NOTICE = _words(
    "corrections?", "corrected", "correction-?(?:note|notice|box|text|module)", "clarifications?", "clarified",
    "errat(?:um|a)", "corrigend(?:um|a)", "retractions?", "retracted", "editor-?s?-?notes?", "editorial-?notes?",
    "ed-?note", "for-the-record", "amend(?:ed|ment|ments)", "setting-the-record-straight", "note-?editors?",
    "retraction-banner", "update-?notes?", "corrections?-?module",
)  # fmt: skip
"""A correction notice, whatever its words."""

BODY = _words(
    "article-?(?:body|content|text|copy|maintext|bodytext)", "(?:story|entry|post|news|page|blog|report)-?(?:body|text|copy)(?:-?content)?",
    "(?:entry|post|story|asset|single)-content", "storytext", "body-?(?:text|copy|content|main)", "rich-?text(?:-?(?:body|story-?body|article-?body))?",
    "main-?text", "content-?body", "article-body-components", "text-block", "story-?body-?text", "block-elements",
)  # fmt: skip
"""The text of an article."""

MICRODATA_BODY = frozenset({"articleBody", "reviewBody"})

HIDDEN = _words(
    "screen-reader-text", "visually-?hidden", "sr-only", "offscreen", "a11y-hidden", "element-invisible", "is-hidden",
    "u-hidden", "d-none", "hide", "uk-hidden",
)  # fmt: skip
"""Shown to nobody, or to those alone who have the page read to them."""

HIDDEN_STYLE = re.compile(
    r"(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*hidden)", re.IGNORECASE
)

SHOWN_AGAIN = re.compile(r"\w:(?:block|flex|inline|grid|table)")
"""Beside ``hidden``: an element hidden on small screens alone."""

LINES = re.compile(
    r"(?:continue reading|story continues|article continues|keep reading|scroll to continue).{0,60}"
    r"|(?:read|watch|see|listen|more|related|also|recommended|must read)(?: more| also| next| on this)?\s*[:|]\s.{0,160}"
    r"|(?:ad feedback|advertisement.{0,40}|sponsored.{0,40}|promoted.{0,40}|loading\W*|image|toggle caption|hide caption)"
    r"|follow .{1,80} on (?:twitter|x|facebook|instagram|bluesky|mastodon|threads)\b.{0,80}"
    r"|(?:sign up|subscribe|click here|tap here|join us|download)\b.{0,160}"
    r"|(?:advert|caption|close|photos?: .{0,80}|image (?:copyright|credit|source):? .{0,60}|don[’']t miss:?)"
    r"|to read the full (?:story|article)|tell us what you think.{0,40}|this \w+ requires javascript.{0,40}"
    r"|more (?:great |top )?[\w.]{2,20} stories"
    r"|by (?-i:[A-Z][\w.’'-]{1,20}(?: (?:and |de |van |von )?[A-Z][\w.’'-]{0,20}){1,4})"
    r"|(?:copyright|©|all rights reserved).{0,160}|(?:by )?(?:continued|skip) .{0,40}"
    r"|(?:filed under|tags?|tagged|topics?|categories|posted in):?.{0,100}",
    re.IGNORECASE,
)
"""Lines inside an article's text that are furniture, from their first character to their last."""

OPENS_A_NOTICE = re.compile(
    r"[\s(\[•*_–—-]{0,6}(?:an? )?(?:correct|clarif|editor|update|amend|retract|note|errat|corrig|for the record|revis)",
    re.IGNORECASE,
)
"""What a notice begins with that stands inside a paragraph, or as a heading over its words."""

HEADS_A_NOTICE = re.compile(
    r"(?:corrections?(?: (?:history|log|notice|(?:and|&) clarifications?))?|clarifications?|retractions?|errat(?:um|a)"
    r"|corrigend(?:um|a)|editor[’']?s[’']? notes?|amendments?|for the record)\W{0,3}",
    re.IGNORECASE,
)
"""What stands over a notice in a box of its own, all of the line."""

SEVERAL = re.compile(r"(?:s|history|log)\W{0,3}$", re.IGNORECASE)
"""What ends such a line if each line below is a notice by itself."""

SPEAKS_OF_CHANGE = re.compile(
    r"correct|clarif|amend|earlier version|previous version|original(?:ly)? |editor|updated|retract|misstat|misspell"
    r"|misidentif|errat|error|an earlier|first (?:published|posted)|for the record|was changed|has been changed|incorrect"
    r"|wrong|mistaken|regret",
    re.IGNORECASE,
)
"""One of these is in every notice; few other lines of a page have one."""

ARTICLE_TYPES = frozenset({
    "Article", "NewsArticle", "ReportageNewsArticle", "AnalysisNewsArticle", "OpinionNewsArticle",
    "BackgroundNewsArticle", "ReviewNewsArticle", "AskPublicNewsArticle", "AdvertiserContentArticle",
    "BlogPosting", "LiveBlogPosting", "SocialMediaPosting", "Report", "ScholarlyArticle", "TechArticle",
    "SatiricalArticle", "Review", "MedicalScholarlyArticle",
})  # fmt: skip
"""Types of schema.org that a page may have as its article."""

HEADLINES = (
    "og:title",
    "twitter:title",
    "dc.title",
    "sailthru.title",
    "parsely-title",
    "headline",
    "title",
)
PUBLISHED = (
    "article:published_time", "og:article:published_time", "datepublished", "article.published", "pubdate",
    "publishdate", "publish-date", "publish_date", "publication_date", "date", "dc.date.issued", "dcterms.issued",
    "dcterms.created", "dc.date", "sailthru.date", "parsely-pub-date", "ptime", "cxenseparse:recs:publishtime",
    "originalpublicationdate",
)  # fmt: skip
MODIFIED = (
    "article:modified_time", "og:article:modified_time", "og:updated_time", "datemodified", "article.updated",
    "lastmod", "last-modified", "dcterms.modified", "dc.date.modified", "utime", "revised",
)  # fmt: skip
"""Names of ``meta`` elements in lower case, the best first."""

TEXTS = (
    "text",
    "body",
    "content",
    "articlebody",
    "article_text",
    "full_text",
    "maintext",
    "body_text",
    "bodytext",
    "story",
    "paragraphs",
)
TITLES = ("headline", "title", "name", "webtitle", "hed")
ADDRESSES = ("url", "link", "weburl", "canonical_url", "article_url", "web_url", "uri", "id")
PUBLISHED_KEYS = (
    "published", "datepublished", "published_at", "date_published", "publishedat", "webpublicationdate", "pub_date",
    "publication_date", "pubdate", "first_published", "date_publish", "date_gmt", "date", "created_at",
)  # fmt: skip
MODIFIED_KEYS = (
    "modified", "datemodified", "modified_at", "updated_at", "updatedat", "date_modified", "lastmodified", "last_modified",
    "date_modify", "updated",
)  # fmt: skip
OBSERVED_KEYS = (
    "observed_at",
    "observed",
    "captured_at",
    "crawled_at",
    "fetched_at",
    "scraped_at",
    "date_download",
    "timestamp",
)
REVISIONS = ("revisions", "versions", "snapshots", "history")
LISTS = (
    "articles",
    "results",
    "items",
    "docs",
    "documents",
    "posts",
    "stories",
    "entries",
    "records",
    "response",
)
"""Keys of articles in JSON, in lower case, the best first."""
