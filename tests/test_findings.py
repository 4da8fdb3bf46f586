"""Findings: each code where it must come and where it must not, and what holds for any texts."""

from __future__ import annotations

import pytest
from attrs import frozen
from hypothesis import given
from hypothesis import strategies as st

from tests.prose import anything, edited, laws
from versioned import audit
from versioned.codes import CODES
from versioned.findings import Findings
from versioned.model import Finding


def article(*paragraphs: str) -> str:
    return "\n\n".join(paragraphs) + "\n"


DATED = "Correction (March 3, 2019): An earlier version of this article "
MILL = article(
    "Harlow council votes to close the mill",
    "The Harlow council voted 7-4 on Tuesday to close the mill, which employs 340 people.",
    "Mayor Lena Hart said the town will not pay for it. “We have no money,” she said.",
    "The mill was built in 1934.",
)
BUILT = DATED + "misstated the year the mill was built. It was 1934, not 1943."
FIRE = "misstated the number of people killed. It was 11, not 14."


@frozen
class Case:
    """Two texts, or one article (``before`` None), and what must be found but for notice-exact."""

    name: str
    before: str | None
    after: str
    found: tuple[str, ...]
    quoted: tuple[str, ...] = ()


CASES = [
    # undisclosed-change
    Case("nothing changed", MILL, MILL, ()),
    Case("a figure, silently", MILL, MILL.replace("340", "430"), ("error undisclosed-change",), ("340", "430")),
    Case("a flipped not", MILL, MILL.replace("will not", "will"), ("error undisclosed-change",), ("not ",)),
    Case("the headline", MILL, MILL.replace("votes to", "refuses to"), ("error undisclosed-change",)),
    Case(
        "two figures in one sentence are one rewriting",
        MILL, MILL.replace("340", "430").replace("7-4", "6-5"),
        ("error undisclosed-change",), ("7-4", "340", "6-5", "430"),
    ),
    Case(
        "two paragraphs are two rewritings",
        MILL, MILL.replace("340", "430").replace("1934", "1943"),
        ("error undisclosed-change", "error undisclosed-change"),
    ),
    Case("a paragraph taken out", MILL, MILL.replace("The mill was built in 1934.\n", ""), ("error undisclosed-change",)),
    Case("marks only", MILL, MILL.replace("“", '"').replace("”", '"'), ()),
    Case("white space only", MILL, MILL.replace("\n\n", "\r\n\r\n"), ()),
    Case("disclosed", MILL.replace("1934", "1943"), article(MILL.strip(), BUILT), ()),
    Case(
        "disclosed, in the headline too",
        MILL.replace("7-4", "6-5").replace("votes to", "votes 6-5 to"), article(MILL.strip().replace("votes to", "votes 7-4 to"), DATED + "misstated the vote of the council. It was 7-4, not 6-5."),
        (),
    ),
    Case(
        "a rider in the sentence that is corrected",
        MILL, article(MILL.strip().replace("7-4", "6-5").replace("340", "430"), DATED + "misstated the vote of the council. It was 6-5, not 7-4."),
        ("error undisclosed-change",), ("340", "430"),
    ),
    Case(
        "a developing story says that it was updated",
        MILL, article(MILL.strip().replace("340", "430"), "Update (May 4, 2019): This article has been updated with comment from the union."),
        ("warning undisclosed-change",),
    ),
    Case(
        "an addition beside the notice that discloses it",
        MILL, article(MILL.strip() + " The union was not told of the vote.", DATED + "omitted that the union was not told of the vote."),
        (),
    ),
    # notice-unfulfilled
    Case(
        "in the headline",
        None, article("Ferry fire kills 14 off Kilbran", "Eleven people were killed when a ferry burned.", DATED + FIRE),
        ("error notice-unfulfilled",), ("14",),
    ),
    Case(
        "a second mention, of what is perhaps the same",
        None, article("Ferry burns", "Eleven people were killed when a ferry burned.", "The 14 victims were from Tarrow.", DATED + FIRE),
        ("warning notice-unfulfilled",), ("14",),
    ),
    Case(
        "nothing was mended at all",
        None, article("Ferry burns", "Fourteen people were killed when a ferry burned.", DATED + FIRE),
        ("error notice-unfulfilled",), ("Fourteen",),
    ),
    Case(
        "the same number of something else",
        None, article("Ferry burns", "Eleven people were killed when a ferry burned. It carried 14 buses.", DATED + FIRE), (),
    ),
    Case(
        "the article tells of the earlier figure",
        None, article("Ferry burns", "Eleven people were killed. Officials had first reported 14 people killed.", DATED + FIRE), (),
    ),
    Case(
        "in a caption",
        None, article("Old mill sold", "The mill was sold in 1934.", "Photo: The Harlow mill, sold in 1943, at dusk.", DATED + "misstated the year in which the Harlow mill was sold. It was 1934, not 1943."),
        ("error notice-unfulfilled",), ("1943",),
    ),
    Case(
        "in the page’s description",
        None, article("Old mill sold", "The mill was sold in 1934.", "Description: The Harlow mill, sold in 1943, at dusk.", DATED + "misstated the year in which the Harlow mill was sold. It was 1934, not 1943."),
        ("error notice-unfulfilled",), ("1943",),
    ),
    Case(
        "another thing’s year",
        None, article("Old mill sold", "The mill was sold in 1934. A bakery burned in 1943.", DATED + "misstated the year in which the Harlow mill was sold. It was 1934, not 1943."), (),
    ),
    Case(
        "in another form",
        None, article("Rates up", "The bank’s rate is 4.2 percent. A rate of 5.2% is what the bank charges.", DATED + "misstated the bank’s rate. It is 4.2 percent, not 5.2 percent."),
        ("error notice-unfulfilled",), ("5.2%",),
    ),
    Case(
        "a surname misspelled again",
        None, article("New head", "Lorraine Beaudry will lead the school. Ms. Beaudrey taught there.", DATED + "misspelled the surname of the new head. She is Lorraine Beaudry, not Beaudrey."),
        ("error notice-unfulfilled",), ("Beaudrey",),
    ),
    Case(
        "somebody else of that name",
        None, article("New head", "Lorraine Beaudry will lead the school. Her critic Tom Beaudrey objects.", DATED + "misspelled the surname of the new head. She is Lorraine Beaudry, not Beaudrey."), (),
    ),
    Case(
        "a misquotation still there",
        None, article("Umpire", "“I missed it and I would miss it again,” Sam Orr said.", DATED + "misquoted Sam Orr. He said, “I missed it and I miss my mother,” not “I missed it and I would miss it again.”"),
        ("error notice-unfulfilled",),
    ),
    Case(
        "the wrong one of two people, both of them in the article",
        None, article("Fair opens", "Lena Hart, the mayor, opened the fair. Tom Orr, the clerk, cut the ribbon.", DATED + "misidentified the person who opened the fair. It was Lena Hart, not Tom Orr."), (),
    ),
    Case(
        "a price of something else",
        None, article("Oats", "The mill was sold for $4.2 million. Its rival spent $2.4 million on a new roof.", DATED + "misstated the price of the Harlow mill. It was $4.2 million, not $2.4 million."), (),
    ),
    # notice-contradicted
    Case(
        "open and closed",
        None, article("New wing", "The Alder Museum was closed after the flood, its director said.", DATED + "misstated the status of the Alder Museum. The Alder Museum remains open."),
        ("warning notice-contradicted",), ("remains open", "was closed"),
    ),
    Case(
        "scaled back and scrapped",
        None, article("Grants", "Both grants of the Orrin Fund were scrapped under the Harlow administration.", DATED + "misstated what became of the grants. The grants of the Orrin Fund were scaled back under the Harlow administration."),
        ("warning notice-contradicted",), ("scaled back", "scrapped"),
    ),
    Case(
        "convicted and acquitted",
        None, article("Trial ends", "Dana Reeve was convicted of fraud by the Harlow court.", DATED + "misstated the outcome of the trial. The Harlow court acquitted Dana Reeve of fraud."),
        ("warning notice-contradicted",), ("acquitted", "convicted"),
    ),
    Case(
        "neither and both",
        None, article("Raid", "Both officers were suspended after the raid in Harlow.", DATED + "misstated what happened after the raid. Neither officer was suspended after the raid."),
        ("info notice-contradicted",), ("Neither officer was suspended after the raid", "Both officers were suspended after the raid"),
    ),
    Case(
        "another number of the same things",
        None, article("Council to vote", "The Harlow council has 14 members and meets monthly.", DATED + "misstated the name of the council. It is the Harlow council, not the Hollow council. The Harlow council has 11 members."),
        ("info notice-contradicted",), ("11 members", "14 members"),
    ),
    Case(
        "a third year",
        None, article("Dam at risk", "The dam at Tarrow was built in 1935 by the county.", DATED + "misstated the year the dam at Tarrow was built. It was 1934, not 1943."),
        ("info notice-contradicted",), ("1934", "1935"),
    ),
    Case(
        "a plan is no state",
        None, article("New wing", "The Alder Museum is open and would be closed in 2030 under the plan.", DATED + "misstated the status of the Alder Museum. The Alder Museum remains open."), (),
    ),
    Case(
        "some of them are not all of them",
        None, article("Vote", "The Harlow council has 11 members. Three members of the Harlow council abstained.", DATED + "misstated the size of the Harlow council. The Harlow council has 11 members, not 14."), (),
    ),
    Case(
        "another month",
        None, article("Jobs", "Unemployment in Harlow rose in May. In June unemployment in Harlow fell again.", DATED + "misstated the trend. Unemployment in Harlow rose in May."), (),
    ),
    # notice-vague, -undated, -unlabelled, -mislabelled, date-missing
    Case("vague", None, article("Ferry", "A ferry left.", "Correction (May 4, 2019): An earlier version of this article contained an error. It has been fixed."), ("warning notice-vague",)),
    Case("not vague", None, article(MILL.strip(), BUILT), ()),
    Case(
        "neither date nor label",
        None, article(MILL.strip(), "An earlier version of this article misstated the year the mill was built. It was 1934, not 1943."),
        ("warning notice-undated", "info notice-unlabelled"),
    ),
    Case("no year", None, article(MILL.strip(), BUILT.replace(", 2019", "")), ("info date-missing",)),
    Case("an update that corrects", None, article(MILL.strip(), BUILT.replace("Correction", "Update")), ("warning notice-mislabelled",)),
    Case("a clarification that corrects", None, article(MILL.strip(), BUILT.replace("Correction", "Clarification")), ("warning notice-mislabelled",)),
    Case(
        "a clarification that clarifies",
        None, article("Ferry", "The ferry left.", "Clarification (May 4, 2019): This article has been updated to make clear that the ferry was not carrying cars."), (),
    ),
    # notice-removed, -altered, -without-change
    Case("removed", article(MILL.strip(), BUILT), MILL, ("error notice-removed",), (BUILT,)),
    Case("altered", article(MILL.strip(), BUILT), article(MILL.strip(), BUILT.replace("March 3", "March 5")), ("warning notice-altered",)),
    Case("kept", article(MILL.strip(), BUILT), article(MILL.strip().replace("“", '"').replace("”", '"'), BUILT), ()),
    Case("an update replaced by the next", article(MILL.strip(), "Update (May 4, 2019): This article has been updated with comment from the union."), article(MILL.strip(), "Update (May 5, 2019): This article has been updated with comment from the mayor."), ("info notice-altered",)),
    Case("a notice and no change", MILL, article(MILL.strip(), BUILT), ("warning notice-without-change",)),
    Case("a notice, and the error still there", MILL.replace("1934", "1943"), article(MILL.strip().replace("1934", "1943"), BUILT), ("error notice-unfulfilled",)),
    # correction-scar
    Case("a 18-year-old", MILL.replace("340 people", "a 15-year-old boy"), MILL.replace("340 people", "a 18-year-old boy"), ("error undisclosed-change", "warning correction-scar"), ("a 18",)),
    Case("a word twice", MILL, MILL.replace("voted 7-4 on", "voted on on"), ("error undisclosed-change", "warning correction-scar"), ("on on",)),
    Case("broken before", MILL.replace("on Tuesday", "on on Tuesday"), MILL.replace("on Tuesday", "on on Tuesday").replace("340", "430"), ("error undisclosed-change",)),
    Case(
        "one noun under a plural verb",
        None, article("Grants", "The Coast and Harbor Fund were merged last year.", DATED + "conflated the Coast Fund and the Harbor Fund. They are separate funds."),
        ("warning correction-scar",), ("Fund were",),
    ),
]  # fmt: skip


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_what_is_found(case: Case) -> None:
    result = audit(case.after) if case.before is None else audit(case.before, case.after)
    found = [one for one in result if one.code != "notice-exact"]
    assert [f"{one.severity} {one.code}" for one in found] == list(case.found)
    quoted = {value.text for one in found for value in (*one.before, *one.after)}
    assert quoted >= set(case.quoted)
    assert_consistent(result)


def test_every_code_of_the_default_is_found_somewhere() -> None:
    named = {row.split()[1] for case in CASES for row in case.found} | {"notice-exact"}
    assert named == {name for name, code in CODES.items() if code.severity}


def test_a_clean_audit_says_what_it_rests_on() -> None:
    (one,) = audit(MILL.replace("1934", "1943"), article(MILL.strip(), BUILT))
    assert (one.code, one.severity, one.claim) == ("notice-exact", "info", "n1.c1")
    assert [value.text for value in one.before] == ["1943"]
    assert one.after[-1].text == "1934"
    assert "“1943” became “1934” in paragraph 4" in one.message


def test_each_change_of_a_rewriting_is_named() -> None:
    (one,) = audit(MILL, MILL.replace("340", "430").replace("7-4", "6-5"))
    assert one.changes == ("d1", "d2") and one.change == "d1"
    assert "“7-4” became “6-5”" in one.message and "“340” became “430”" in one.message


def assert_consistent(result: Findings) -> None:
    for one in result:
        assert one.code in CODES and one.message and one.advice == CODES[one.code].advice
        assert_quoted(one, result)


def assert_quoted(one: Finding, result: Findings) -> None:
    for revision, values in ((result.before, one.before), (result.after, one.after)):
        for value in values:
            assert revision is not None
            assert value.span.of(revision.text) == value.text


NOTICES = st.sampled_from(
    [
        "",
        f"\n\n{BUILT}",
        f"\n\n{DATED}{FIRE}",
        "\n\nCorrection: It was wrong.",
        "\n\nUpdate: This article was updated to add a quote.",
    ]
)


@given(anything)
@laws
def test_a_text_that_did_not_change_has_nothing_undisclosed(text: str) -> None:
    codes = {one.code for one in audit(text, text)}
    assert not codes & {
        "undisclosed-change",
        "notice-removed",
        "notice-altered",
        "notice-without-change",
    }


@given(edited())
@laws
def test_identical_texts_without_notices_have_no_findings(pair: tuple[str, str]) -> None:
    result = audit(pair[0], pair[0])
    assert result.notices or not result


@given(edited(), NOTICES, NOTICES)
@laws
def test_spans_quote_and_results_repeat(pair: tuple[str, str], was: str, now: str) -> None:
    before, after = pair[0] + was, pair[1] + now
    result = audit(before, after)
    assert_consistent(result)
    assert result == audit(before, after)
    assert_consistent(audit(after))


@given(
    st.lists(
        st.sampled_from(["The mill closed.", "“No,” she said.", "It’s 5 – 6.", "A b-c d."]),
        min_size=1,
        unique=True,
    )
)
@laws
def test_a_cosmetic_change_is_never_undisclosed(sentences: list[str]) -> None:
    before = " ".join(sentences)
    styled = before.translate(str.maketrans("“”’–", '""\'-'))
    for after in (styled, before.replace(" ", "  "), before.replace(". ", ".\n\n")):
        assert "undisclosed-change" not in {one.code for one in audit(before, after)}
