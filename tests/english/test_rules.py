"""Our own rules: each finds what it says it finds, and nothing in English that is right."""

from __future__ import annotations

import re
from collections.abc import Iterator
from importlib.resources import files

import pytest
import yaml
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from spacy.matcher import DependencyMatcher, Matcher

from thanknote.english import Slip, parse, parser, rules, slips
from thanknote.english.rules._rules import Rule, read_rules
from thanknote.english.rules._suggest import fill
from thanknote.english.tables._participles import participle
from thanknote.english.tables._plurals import plural
from thanknote.errors import ThanknoteError

ALL = [pytest.param(rule, id=f"{rule.family}-{rule.name}") for rule in rules().values()]
each_rule = pytest.mark.parametrize("rule", ALL)
MARKED = re.compile(r"\*(.+)\*", re.DOTALL)


def found(text: str, rule: Rule | None = None) -> list[Slip]:
    """Return the slips in a text, in the English that the rule is about."""
    return slips(parse(text), rule.language if rule and rule.language else "en-US")


def told(some: list[Slip]) -> list[tuple[str, int, str]]:
    """Return what shows two lists of slips to differ."""
    return [(slip.rule.name, slip.start, slip.text) for slip in some]


@each_rule
def test_a_rule_shows_what_it_is_about(rule: Rule) -> None:
    """A rule has a name in kebab-case, a message of one sentence, and two examples or more on both sides."""
    assert re.fullmatch(r"[a-z]+(?:-[a-z]+)*", rule.name)
    assert re.fullmatch(r"[A-Z“\"].*[^.!?]\.", rule.message)
    assert not re.search(r"[.!?] [A-Z]", rule.message)
    assert len(set(rule.wrong)) >= 2
    assert len(set(rule.right)) >= 2
    assert rule.language in {"", "en-US", "en-GB"}


@each_rule
def test_a_rule_finds_the_words_that_are_wrong(rule: Rule) -> None:
    """In each wrong example the rule underlines the words between the asterisks, and no rule anything else."""
    for example in rule.wrong:
        place = MARKED.search(example)
        assert place, f"put asterisks around what is wrong in {example!r}"
        text = MARKED.sub(r"\1", example)
        assert told(found(text, rule)) == [(rule.name, place.start(), place[1])], text


@each_rule
def test_a_suggestion_mends(rule: Rule) -> None:
    """Where the first suggestion is put in place of the words, no rule finds anything."""
    for example in rule.wrong if rule.suggest or rule.instead else ():
        text = MARKED.sub(r"\1", example)
        (slip,) = found(text, rule)
        assert slip.suggestions, text
        mended = text[: slip.start] + slip.suggestions[0] + text[slip.end :]
        assert told(found(mended, rule)) == [], mended


@each_rule
def test_a_right_sentence_is_left_alone(rule: Rule) -> None:
    """In what a rule shows as right no rule finds anything."""
    for example in rule.right:
        assert told(found(example, rule)) == [], example


@each_rule
def test_a_pattern_is_one_that_the_parser_takes(rule: Rule) -> None:
    """Every pattern can be built, also one that no example needs, and has none but the parser's own keys."""
    for pattern in (*rule.patterns, *rule.unless()):
        if pattern.kind == "tokens":
            Matcher(parser().vocab, validate=True).add("pattern", [pattern.spec])
        elif pattern.kind == "tree":
            DependencyMatcher(parser().vocab, validate=True).add("pattern", [pattern.spec])


def test_every_file_is_a_family() -> None:
    """Every file of data but the lists holds rules, and they come in the order of the files."""
    names = sorted(file.name for file in files("thanknote.english.rules").iterdir() if file.name.endswith(".yaml"))
    families = list(dict.fromkeys(rule.family for rule in rules().values()))
    assert [f"{family}.yaml" for family in families] == [name for name in names if name != "lists.yaml"]


def keys(node: yaml.Node | None) -> Iterator[list[str]]:
    """Yield the keys of every mapping in a file; reading it would keep the last of two that are alike."""
    if isinstance(node, yaml.MappingNode):
        yield [key.value for key, _ in node.value]
    children = [value for _, value in node.value] if isinstance(node, yaml.MappingNode) else node and node.value
    for child in children if isinstance(children, list) else ():
        yield from keys(child)


def test_every_key_stands_once() -> None:
    """No rule, and nothing in a rule, is written over by another of the same name in its file."""
    for file in files("thanknote.english.rules").iterdir():
        if file.name.endswith(".yaml"):
            for some in keys(yaml.compose(file.read_text("utf-8"))):
                assert len(some) == len(set(some)), (file.name, some)


@pytest.mark.parametrize(
    "text",
    [
        'The sign says "responsible of the yard" in paint.',
        "The sign says “responsible of the yard” in paint.",
        "Write to discuss.about@responsible.example or see https://example.org/responsible of.",
        "[confirm: who is responsible of the yard]",
    ],
)
def test_other_peoples_words_are_left_alone(text: str) -> None:
    """Nothing is found in a quotation, an address or a slot."""
    assert told(found(text.replace("responsible of.", "a-responsible-of."))) == []


def test_a_capital_is_kept() -> None:
    """A suggestion begins with a capital where the words did."""
    (slip,) = found("Discussed about the rota?")
    assert slip.suggestions == ("Discussed",)


RULE = "{message: One., words: responsible of}"
BROKEN = {
    "a: {mesage: One.}": "there is no key 'mesage'; did you mean 'message'?",
    "a: {words: of}": "it needs a message",
    "a: {message: One.}": "it needs a pattern: words, tokens, tree, text",
    "a: {message: One., severity: bad, words: of}": "severity must be one of error, warning, advice",
    "a: {message: One., words: 'in {there}'}": "there is no list 'there' in lists.yaml",
    "a: {message: One., words: 'in [of'}": "'in [of' is empty, or a bracket does not close",
    "a: {message: One., words: in of, marks: verb}": "marks has 'verb', which a pattern does not name",
    "a: {message: One., words: in of, suggest: '{verb}'}": "suggest asks for {verb}",
    "a: {message: One., words: in it's|of}": '"it\'s" is more than one token',
    "a: {message: One., words: 'a||b'}": "'a||b' has '' as one of several, which is none",
    "a: {message: One., words: 'a~|b~'}": "'a~|b' has 'a~' as one of several, which is none",
    "a: {message: One., words: '{NOUN|VB}'}": "NOUN|VB mixes parts of speech with tags; take one or the other",
    "a: {message: One., tokens: [{LOWER: of}]}": "tokens and tree are lists of patterns",
    "a: {message: One., tokens: [[{LOWER: {IN: there}}]]}": "there is no list 'there' in lists.yaml",
    "a: {message: One., text: '('}": "missing ), unterminated subpattern",
    "a: {message: One., words: of, unless: {word: of}}": "there is no key 'word'; did you mean 'words'?",
}


@pytest.mark.parametrize(("text", "says"), BROKEN.items())
def test_a_broken_rule_is_refused(text: str, says: str) -> None:
    """What is wrong with a rule is said with its file and its name."""
    with pytest.raises(ThanknoteError, match=re.escape(f"odd.yaml: a: {says}")):
        read_rules({"odd": text})


def test_a_broken_file_is_refused() -> None:
    """What is no YAML is said with the file and the line."""
    with pytest.raises(ThanknoteError, match=r"odd\.yaml: (?s:.)*line 1"):
        read_rules({"odd": "a: {message: One"})


def test_a_name_stands_once() -> None:
    """Two families cannot have a rule of the same name."""
    with pytest.raises(ThanknoteError, match=r"two\.yaml: a: one\.yaml has a rule of this name too\."):
        read_rules({"one": f"a: {RULE}", "two": f"a: {RULE}"})


WORDS = st.sampled_from(sorted({word for rule in rules().values() for text in rule.wrong for word in text.split()}))


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.one_of(st.text(max_size=80), st.lists(st.one_of(WORDS, st.text(max_size=3)), max_size=20).map(" ".join)))
def test_offsets_cut_out_the_words(text: str) -> None:
    """In any text the slips stand in order, apart, and their offsets cut their words out of it."""
    end = 0
    for slip in found(text):
        assert slip.start >= end
        assert slip.text == text[slip.start : slip.end] != ""
        assert slip.text not in slip.suggestions
        end = slip.end


@pytest.mark.parametrize(
    ("template", "text"),
    [
        ("{verb.gerund}", "Stopping"),
        ("{verb.past} {verb.participle} {verb.third}", "Stopped stopped stops"),
        ("{noun.plural} {noun.one} {noun.phrase}", "Lines lines the line"),
        ("a {verb} {absent} {noun.a}", "A stop a line"),
    ],
)
def test_a_template_is_filled_with_forms(template: str, text: str) -> None:
    """A template has the words that a rule names in the forms that it asks for; what was not there leaves no gap."""
    doc = parse("Stop the line.")
    assert fill(template, {"verb": doc[0:1], "noun": doc[2:3]}, "Stop", british=False) == text


@pytest.mark.parametrize(("verb", "form"), [("see", "seen"), ("work", "worked"), ("meet", "met"), ("take", "taken")])
def test_participle(verb: str, form: str) -> None:
    """Irregular verbs have their own participle, others share it with the past."""
    assert participle(verb) == form


@pytest.mark.parametrize(
    ("noun", "form"),
    [("week", "weeks"), ("batch", "batches"), ("city", "cities"), ("photo", "photos"), ("woman", "women")],
)
def test_plural(noun: str, form: str) -> None:
    """A plural is made by sound, and a few have their own."""
    assert plural(noun) == form
