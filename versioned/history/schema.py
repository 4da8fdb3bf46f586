"""The tables of a store, and how a store of an earlier version becomes one of this version.

``docs/store.md`` describes every table and column. What was written is never changed: triggers
refuse it, and refuse to replace rows, which SQLite would do without asking the other triggers.
"""

from __future__ import annotations

APPLICATION = 0x76727364
"""Marks a database file as a store: "vrsd"."""

_TABLES = (
    """
CREATE TABLE articles (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    name TEXT NOT NULL UNIQUE
)""",
    """
CREATE TABLE revisions (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    article_id INTEGER NOT NULL REFERENCES articles (id),
    number INTEGER NOT NULL,
    provenance TEXT NOT NULL CHECK (provenance IN ('observed', 'reconstructed')),
    observed_at TEXT,
    source TEXT,
    instant INTEGER NOT NULL,
    length INTEGER NOT NULL,
    sha256 TEXT NOT NULL,
    chain TEXT NOT NULL,
    UNIQUE (article_id, number)
)""",
    """
CREATE TABLE observations (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    article_id INTEGER NOT NULL REFERENCES articles (id),
    revision_id INTEGER NOT NULL REFERENCES revisions (id),
    following INTEGER NOT NULL,
    observed_at TEXT,
    source TEXT,
    instant INTEGER NOT NULL,
    chain TEXT NOT NULL
)""",
    """
CREATE TABLE reconstructions (
    revision_id INTEGER PRIMARY KEY REFERENCES revisions (id),
    base_id INTEGER NOT NULL REFERENCES revisions (id),
    basis TEXT NOT NULL,
    confidence REAL NOT NULL,
    certainty TEXT NOT NULL,
    explanation TEXT NOT NULL,
    document TEXT NOT NULL
)""",
    """
CREATE TABLE paragraphs (
    id INTEGER PRIMARY KEY,
    article_id INTEGER NOT NULL REFERENCES articles (id),
    checksum INTEGER NOT NULL,
    text NOT NULL
)""",
    """
CREATE TABLE layouts (
    revision_id INTEGER NOT NULL REFERENCES revisions (id),
    position INTEGER NOT NULL,
    paragraph_id INTEGER NOT NULL REFERENCES paragraphs (id),
    PRIMARY KEY (revision_id, position)
) WITHOUT ROWID""",
    """
CREATE TABLE steps (
    before_id INTEGER NOT NULL REFERENCES revisions (id),
    after_id INTEGER NOT NULL REFERENCES revisions (id),
    rules TEXT NOT NULL,
    words_deleted INTEGER NOT NULL,
    words_inserted INTEGER NOT NULL,
    changes INTEGER NOT NULL,
    material INTEGER NOT NULL,
    undisclosed INTEGER NOT NULL,
    notices_added INTEGER NOT NULL,
    notices_removed INTEGER NOT NULL,
    PRIMARY KEY (after_id, before_id)
) WITHOUT ROWID""",
)
_INDEXES = (
    "CREATE INDEX revisions_by_text ON revisions (article_id, substr(sha256, 1, 8))",
    "CREATE INDEX revisions_by_time ON revisions (article_id, instant)",
    "CREATE INDEX observations_by_time ON observations (article_id, instant)",
    "CREATE INDEX observations_by_article ON observations (article_id)",
    "CREATE INDEX observations_by_revision ON observations (revision_id, observed_at)",
    "CREATE INDEX reconstructions_by_base ON reconstructions (base_id)",
    "CREATE INDEX paragraphs_by_article ON paragraphs (article_id, checksum)",
)
_VIEWS = (
    """
CREATE VIEW texts AS
SELECT
    revisions.id AS revision_id, articles.name AS article, number, provenance, observed_at, source,
    length, sha256,
    (
        -- A lone surrogate has no place in TEXT: such a text is NULL here, its bytes in paragraphs.
        SELECT CASE
            WHEN count(*) = 0 THEN ''
            WHEN sum(typeof(text) = 'blob') = 0 THEN group_concat(text, '') END
        FROM (
            SELECT paragraphs.text
            FROM layouts JOIN paragraphs ON paragraphs.id = layouts.paragraph_id
            WHERE layouts.revision_id = revisions.id
            ORDER BY layouts.position
        )
    ) AS text
FROM revisions JOIN articles ON articles.id = revisions.article_id""",
    """
CREATE VIEW captures AS
SELECT
    articles.name AS article, number, observed_at, source, instant, revisions.id AS revision_id
FROM revisions JOIN articles ON articles.id = revisions.article_id
WHERE provenance = 'observed'
UNION ALL
SELECT
    articles.name, number, observations.observed_at, observations.source, observations.instant,
    revisions.id
FROM observations
JOIN revisions ON revisions.id = observations.revision_id
JOIN articles ON articles.id = observations.article_id""",
    """
CREATE VIEW hypotheses AS
SELECT
    articles.name AS article, reconstructed.number, base.number AS stands_before, basis, confidence,
    certainty, explanation, reconstructions.revision_id
FROM reconstructions
JOIN revisions AS reconstructed ON reconstructed.id = reconstructions.revision_id
JOIN revisions AS base ON base.id = reconstructions.base_id
JOIN articles ON articles.id = reconstructed.article_id""",
)
_SAME = {
    "articles": "id = new.id OR name = new.name",
    "revisions": "id = new.id OR (article_id = new.article_id AND number = new.number)",
    "observations": "id = new.id",
    "reconstructions": "revision_id = new.revision_id",
    "paragraphs": "id = new.id",
    "layouts": "revision_id = new.revision_id AND position = new.position",
}
"""By table that is only ever added to: when a new row would take the place of one that is there."""

_ROLES = """
CREATE TABLE roles (
    revision_id INTEGER NOT NULL REFERENCES revisions (id),
    begins INTEGER NOT NULL,
    ends INTEGER NOT NULL,
    role TEXT NOT NULL CHECK (role IN ('headline', 'body', 'notice', 'furniture')),
    PRIMARY KEY (revision_id, begins)
) WITHOUT ROWID"""
_SAME_ROLE = {"roles": "revision_id = new.revision_id AND begins = new.begins"}


def _triggers(same_rows: dict[str, str]) -> list[str]:
    refused = "BEGIN SELECT RAISE(ABORT, '{0}: what was written stays as it is'); END"
    made = []
    for table, same in same_rows.items():
        ending = refused.format(table)
        made += [
            f"CREATE TRIGGER {table}_kept_from_change BEFORE UPDATE ON {table} {ending}",
            f"CREATE TRIGGER {table}_kept_from_deletion BEFORE DELETE ON {table} {ending}",
            f"CREATE TRIGGER {table}_kept_from_replacement BEFORE INSERT ON {table} "
            f"WHEN EXISTS (SELECT 1 FROM {table} WHERE {same}) {ending}",
        ]
    return made


STEPS: tuple[tuple[str, ...], ...] = (
    (*map(str.strip, _TABLES + _INDEXES + _VIEWS), *_triggers(_SAME)),
    (_ROLES.strip(), *_triggers(_SAME_ROLE)),
)
"""For each version of the schema the statements that lead to it from the version before."""


def objects(version: int | None = None) -> dict[str, str]:
    """Return the statements that make the tables, indexes, views and triggers, by their names.

    They are those of this version of the schema, or of an earlier one.
    """
    return {statement.split()[2]: statement for step in STEPS[:version] for statement in step}


def rebuildable(name: str) -> bool:
    """Say whether something can be made anew from what the store holds."""
    return not objects()[name].startswith("CREATE TABLE") or name == "steps"
