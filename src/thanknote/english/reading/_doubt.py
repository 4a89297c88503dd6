"""What speaks against a parse: its verb may be a noun, or a participle without "is"; its noun may head a clause."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import pairwise
from typing import TYPE_CHECKING

from thanknote.english.tables._inflect import PAST_FORMS
from thanknote.english.tables._parser import lexicon

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

_NOMINAL = {"NN", "NNS", "NNP", "NNPS"}
_FINITE = {"VBZ", "VBP", "VBD", "MD"}
PLAIN_VERBS = frozenset("works runs goes looks feels changes starts ends fits differs grows moves".split())
_SURE_OBJECT = {"DT", "PRP", "PRP$", "PDT", "RP", "WRB", "WP"}
_NO_NOUN = frozenset(
    "goes gets has does is are keeps gives makes takes comes becomes lets brings sends eats sits".split()
)
SAME_PARTICIPLE = frozenset(
    "split paid cut set put held kept sold made built bought taught brought let met led read sent spent fed".split()
)
BY_ITSELF = frozenset(
    "halved doubled tripled started stopped moved changed opened closed dropped rose improved merged switched grew fell"
    " came went left stayed joined worked happened launched voted asked learned learnt trained".split()
)
_ONLY_PARTICIPLES = frozenset(
    "lost broken stolen written spoken frozen hidden driven given known fallen worn torn woven grown chosen drawn"
    " taken shaken thrown blown forgotten sunken".split()
)
"""Before a bare noun these are adjectives; of "lost keys" nobody says that somebody lost them."""
_PARTICIPLES = SAME_PARTICIPLE | frozenset("left lent found felt dealt bound burnt dug hung laid lit sewn shed".split())
_TOOLS = frozenset("cut felt saw spoke".split())
"""Things that are named as a past is: "the band saw"."""
_NO_WORDS = frozenset({":", "NFP", "SYM", "FW", "LS", "ADD"})
_IN_CLAUSES = frozenset({"relcl", "aux", "auxpass", "ccomp", "advcl", "acl", "conj", "pcomp"})


def names_a_state(doc: Doc) -> bool:
    """Say whether a past participle only tells of what kind a thing is: "lost property procedure", "broken tiles".

    Of "kept bees" it does not: a bare plural may be what was kept, a bare singular never.
    """
    low = doc[0].lower_
    if len(doc) < 2 or low not in PAST_FORMS | _ONLY_PARTICIPLES:
        return False
    run = 1
    while run < len(doc) and doc[run].tag_ in _NOMINAL | {"JJ"}:
        run += 1
    if run == 1 or (run < len(doc) and doc[run].tag_ in {"DT", "PRP$", "CD"}):
        return False
    last = doc[run - 1]
    if low in _ONLY_PARTICIPLES:
        return True
    compound = run > 2 and last.tag_ == "NN" and not last.lower_.endswith("ing")
    return low in _PARTICIPLES and compound


def has_loose_aside(doc: Doc) -> bool:
    """Say whether brackets hold a clause that lacks its subject: "(haven't since Lyon)"."""
    opened = next((token.i for token in doc if token.text == "("), None)
    return opened is not None and opened + 1 < len(doc) and doc[opened + 1].tag_ in _FINITE


def lacks_articles(verb: Token, subject: Token) -> bool:
    """Say whether subject and object both lack an article, as in "glaucoma shared care scheme", which is no clause."""
    things = [child for child in verb.children if child.dep_ == "dobj" and child.tag_ == "NN"]
    bare = any(token.doc[token.left_edge.i].tag_ not in {"DT", "PRP$", "CD", "PDT"} for token in things)
    return (
        bool(things) and bare and _is_plain(subject) and verb.tag_ in {"VBD", "VBN"} and not subject.text[0].isupper()
    )


def may_be_noun(verb: Token, subject: Token) -> bool:
    """Say whether a clause's verb may be a noun instead: "schema drift", "staff drinks policy", "track walks at 3am".

    Nothing tells them apart but what follows: "the librarian marks all the bowings" can only be a clause.
    """
    last = verb.i == len(verb.doc) - 1
    if last and verb.lower_ in _TOOLS and subject.tag_ == "NN":
        return True
    if (
        last
        and verb.tag_ == "VBZ"
        and subject.pos_ != "PRON"
        and subject.tag_ in _NOMINAL
        and verb.lower_ not in PLAIN_VERBS | _NO_NOUN
    ):
        return True
    if verb.tag_ not in {"VBZ", "VBP"} or verb.lower_ in _NO_NOUN or verb.lemma_ not in lexicon()["noun"]:
        return False
    if verb.tag_ == "VBP" and subject.tag_ == "NNS" and subject.left_edge == subject and not last:
        # "complaints log and who answers it"
        return bool(verb.nbor().tag_ == "CC")
    if _is_plain(subject) and verb.tag_ == "VBZ":
        following = verb.nbor() if verb.i + 1 < len(verb.doc) else None
        return following is None or (following.tag_ not in _SURE_OBJECT and following.lower_ not in {"all", "both"})
    return False


def _is_plain(subject: Token) -> bool:
    """Say whether nothing stands before a singular noun that only a subject would have."""
    return (
        subject.pos_ != "PRON"
        and subject.tag_ in {"NN", "NNP"}
        and subject.doc[subject.left_edge.i].tag_ not in {"DT", "PRP$", "CD"}
    )


def lacks_verb(verb: Token, subject: Token) -> bool:
    """Say whether a clause may only lack its "is" or "are": "tips split equally", "GWO training paid"."""
    first = subject.doc[subject.left_edge.i]
    if first.lower_ == "no" and verb.lower_ in SAME_PARTICIPLE and subject.head == verb:
        # "no work sent home"
        return not any(child.dep_ in {"dobj", "aux", "auxpass"} and child.lower_ != "home" for child in verb.children)
    if verb.tag_ not in {"VBD", "VBN"} or first.tag_ in {"DT", "PRP$", "PRP", "CD", "EX"} or subject.pos_ == "PRON":
        return False
    if verb.lower_ in BY_ITSELF and (subject.tag_ == "NNS" or verb.i + 1 < len(verb.doc)):
        return False
    if verb.tag_ == "VBD" and verb.lower_ in PAST_FORMS and verb.lower_ not in SAME_PARTICIPLE:
        return False
    return not any(
        child.dep_ in {"dobj", "aux", "auxpass", "ccomp", "xcomp", "attr", "acomp"} for child in verb.children
    )


def agrees(subject: Token, verb: Token) -> bool:
    """Say whether subject and verb agree in number; where they do not, the parser took a noun for a verb."""
    if any(child.dep_ in {"aux", "auxpass"} for child in verb.children):
        return True
    joined = any(child.dep_ == "conj" for child in subject.children)
    single = subject.tag_ in {"NN", "NNP"} and not joined
    if verb.tag_ not in {"VBP", "VBZ"}:
        # "schema drift in the feeds": a base form, whatever it is tagged, is no verb of one thing.
        return not (single and verb.lower_ == verb.lemma_ and verb.lower_ not in PAST_FORMS)
    if any(char.isdigit() for char in subject.text) or subject.lower_ in {
        "staff",
        "people",
        "police",
        "crew",
        "cattle",
        "poultry",
    }:
        return True
    if subject.tag_ == "NNS" or joined or subject.lower_ in {"they", "we", "you", "i"}:
        return bool(verb.tag_ == "VBP")
    if subject.tag_ in {"NN", "NNP"} or subject.lower_ in {"he", "she", "it"}:
        return bool(verb.tag_ == "VBZ")
    return True


def is_headline(tokens: Iterable[Token], head: Token) -> bool:
    """Say whether a noun phrase is really a clipped clause or a run of fragments: "30 beds, 1:5", "sales up"."""
    words = list(tokens)
    figures = sum(any(char.isdigit() for char in word.text) for word in words)
    figures -= sum(a.text.isdigit() and b.text == "-" for a, b in pairwise(words))
    if figures * 2 > sum(word.is_alpha for word in words) or any(word.tag_ in _NO_WORDS for word in words):
        return True
    if any(_trails(child, head) for child in head.children):
        return True
    if any(b.tag_ == "DT" and b.i > head.left_edge.i and a.tag_ in _NOMINAL for a, b in pairwise(words)):
        return True
    return any(word.tag_ in _FINITE and word.dep_ not in _IN_CLAUSES for word in words)


def _trails(child: Token, head: Token) -> bool:
    """Say whether a word after the noun belongs to a clause whose verb was left out: "two cooks on at all times"."""
    if child.dep_ == "prep":
        return next(child.children, child).dep_ not in {"pobj", "pcomp"}
    return child.i > head.i and child.dep_ in {"advmod", "prt", "acomp", "det", "dobj", "nummod"}
