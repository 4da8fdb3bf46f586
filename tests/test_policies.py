"""Policies: the presets, what a file may say, and what is said of a file that is wrong."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.conftest import SEED
from tests.test_findings import BUILT, MILL, article
from versioned import audit
from versioned.codes import CODES
from versioned.errors import VersionedError
from versioned.policies import DEFAULT, read_policy
from versioned.readers.policies import PRESETS, find_policy

UPDATED = "Update (May 4, 2019): This article has been updated with comment from the union."


def _found(text: str, policy: str) -> set[str]:
    return {
        f"{one.severity} {one.code}"
        for one in audit(text, policy=find_policy(policy))
        if one.code != "notice-exact"
    }


def test_the_default_file_is_the_default() -> None:
    assert find_policy("default") == DEFAULT
    assert set(DEFAULT.severities) == set(CODES)


@pytest.mark.parametrize("name", PRESETS)
def test_a_preset_says_what_it_asks_for(name: str) -> None:
    policy = find_policy(name)
    assert policy.name == name and policy.about.endswith(".")


def test_the_error_is_to_be_stated() -> None:
    stated = article(MILL.strip(), BUILT)
    unstated = stated.replace(", not 1943", "")
    assert _found(stated, "state-the-error") == set()
    assert _found(unstated, "state-the-error") == {"error notice-omits-error"}
    assert _found(unstated, "default") == set()


def test_the_error_is_not_to_be_repeated() -> None:
    stated = article(MILL.strip(), BUILT)
    assert _found(stated, "do-not-repeat-the-error") == {"error notice-repeats-error"}
    assert _found(stated.replace(", not 1943", ""), "do-not-repeat-the-error") == set()


def test_categories_and_developing_stories() -> None:
    policy = read_policy('[undisclosed-change]\nnumber = "info"\n[developing]\nnumber = "off"', "p")
    after = MILL.replace("340", "430")
    assert [one.severity for one in audit(MILL, after, policy)] == ["info"]
    assert not audit(MILL, article(after.strip(), UPDATED), policy)


def test_a_code_can_be_switched_off() -> None:
    policy = read_policy('[severity]\nundisclosed-change = "off"', "p")
    assert not audit(MILL, MILL.replace("340", "430"), policy)


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("severity = [", "p.toml: not a TOML file"),
        ("[severity]\nnotice-vauge = 'error'", "did you mean 'notice-vague'?"),
        ("[severity]\nnotice-vague = 'fatal'", 'give one of "info", "warning", "error", "off"'),
        ("[severity]\nnotice-vague = 3", "notice-vague is 3"),
        ("[severity]\nnotice-vague = ['error']", "give one of"),
        ("[developing]\nnumbers = 'info'", "did you mean 'number'?"),
        ("severity = 'error'", "severity must be a table"),
        ("name = 3", "name must be a string"),
        ("[sevrity]\n", "did you mean 'severity'?"),
    ],
)
def test_what_is_wrong_is_said(text: str, said: str) -> None:
    with pytest.raises(VersionedError, match=r"^p\.toml: ") as raised:
        read_policy(text, "p.toml")
    assert said in str(raised.value) and "\n" not in str(raised.value)


def test_files(tmp_path: Path) -> None:
    good, bad = tmp_path / "good.toml", tmp_path / "bad.toml"
    good.write_text('name = "ours"\n[severity]\nnotice-undated = "error"\n', "utf-8")
    bad.write_bytes(b'name = "\x96"')
    assert find_policy(str(good)).severities["notice-undated"] == "error"
    for path, said in (
        (bad, "not UTF-8 (byte 0x96 at offset 8)"),
        (tmp_path / "none", "no policy of that name and no such file; there are default, "),
        (tmp_path, "cannot be read (is a directory)"),
        ("nul\0", "cannot be read"),
    ):
        with pytest.raises(VersionedError) as raised:
            find_policy(str(path))
        assert said in str(raised.value)


def test_the_documented_table_is_what_holds() -> None:
    shown = (SEED.parent.parent / "docs" / "findings.md").read_text("utf-8")
    policies = [find_policy(name) for name in PRESETS]
    for name, code in CODES.items():
        grades = " | ".join(policy.severities[name] or "off" for policy in policies)
        assert f"| `{name}` | {code.meaning} | {grades} |" in shown
