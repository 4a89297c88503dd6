"""Gerunds, pasts and third persons of verbs that candidates use, by one table."""

from __future__ import annotations

import pytest

from thanknote.english.tables._inflect import gerund, past, third_person

TABLE = """
migrate migrating migrated migrates
handle handling handled handles
settle settling settled settles
bake baking baked bakes
hope hoping hoped hopes
hop hopping hopped hops
run running ran runs
plan planning planned plans
ship shipping shipped ships
stop stopping stopped stops
wrap wrapping wrapped wraps
scan scanning scanned scans
swap swapping swapped swaps
swab swabbing swabbed swabs
log logging logged logs
knit knitting knitted knits
quit quitting quit quits
equip equipping equipped equips
commit committing committed commits
admit admitting admitted admits
begin beginning began begins
refer referring referred refers
defer deferring deferred defers
prefer preferring preferred prefers
occur occurring occurred occurs
transfer transferring transferred transfers
control controlling controlled controls
unplug unplugging unplugged unplugs
format formatting formatted formats
forget forgetting forgot forgets
visit visiting visited visits
open opening opened opens
enter entering entered enters
offer offering offered offers
develop developing developed develops
benefit benefiting benefited benefits
target targeting targeted targets
budget budgeting budgeted budgets
market marketing marketed markets
audit auditing audited audits
pilot piloting piloted pilots
edit editing edited edits
harvest harvesting harvested harvests
focus focusing focused focuses
tow towing towed tows
sew sewing sewed sews
mix mixing mixed mixes
fix fixing fixed fixes
play playing played plays
carry carrying carried carries
dry drying dried dries
apply applying applied applies
comply complying complied complies
die dying died dies
tie tying tied ties
lie lying lay lies
see seeing saw sees
agree agreeing agreed agrees
dye dyeing dyed dyes
free freeing freed frees
argue arguing argued argues
value valuing valued values
mimic mimicking mimicked mimics
panic panicking panicked panics
be being was is
have having had has
do doing did does
go going went goes
get getting got gets
put putting put puts
cut cutting cut cuts
set setting set sets
split splitting split splits
teach teaching taught teaches
catch catching caught catches
push pushing pushed pushes
pass passing passed passes
watch watching watched watches
leave leaving left leaves
write writing wrote writes
rewrite rewriting rewrote rewrites
build building built builds
keep keeping kept keeps
sell selling sold sells
take taking took takes
make making made makes
drive driving drove drives
choose choosing chose chooses
grow growing grew grows
swim swimming swam swims
dig digging dug digs
deal dealing dealt deals
lead leading led leads
feed feeding fed feeds
read reading read reads
fly flying flew flies
weld welding welded welds
hang hanging hung hangs
freeze freezing froze freezes
withdraw withdrawing withdrew withdraws
reveal revealing revealed reveals
heal healing healed heals
peel peeling peeled peels
staff staffing staffed staffs
acquire acquiring acquired acquires
squeeze squeezing squeezed squeezes
onboard onboarding onboarded onboards
"""
VERBS = [tuple(line.split()) for line in TABLE.strip().splitlines()]

IN_COMPOUNDS = """
undergo undergoing underwent undergoes
redo redoing redid redoes
debug debugging debugged debugs
overlap overlapping overlapped overlaps
underpin underpinning underpinned underpins
undercut undercutting undercut undercuts
broadcast broadcasting broadcast broadcasts
bid bidding bid bids
offset offsetting offset offsets
upset upsetting upset upsets
repay repaying repaid repays
resell reselling resold resells
retell retelling retold retells
foresee foreseeing foresaw foresees
mislead misleading misled misleads
proofread proofreading proofread proofreads
echo echoing echoed echoes
veto vetoing vetoed vetoes
quiz quizzing quizzed quizzes
bear bearing bore bears
arise arising arose arises
"""


@pytest.mark.parametrize(("base", "ing", "before", "he"), VERBS, ids=[verb[0] for verb in VERBS])
def test_a_verb_is_inflected(base: str, ing: str, before: str, he: str) -> None:
    """The three forms of a verb are spelt as American dictionaries spell them."""
    assert (gerund(base), past(base), third_person(base)) == (ing, before, he)


@pytest.mark.parametrize(
    ("base", "ing", "before", "he"), [tuple(line.split()) for line in IN_COMPOUNDS.strip().splitlines()]
)
def test_a_rarer_verb_is_inflected(base: str, ing: str, before: str, he: str) -> None:
    """A verb made of another keeps that one's past and doubling; -o takes -es after a consonant."""
    assert (gerund(base), past(base), third_person(base)) == (ing, before, he)


@pytest.mark.parametrize(
    ("base", "ing", "before"),
    [
        ("label", "labelling", "labelled"),
        ("model", "modelling", "modelled"),
        ("travel", "travelling", "travelled"),
        ("cancel", "cancelling", "cancelled"),
        ("signal", "signalling", "signalled"),
        ("total", "totalling", "totalled"),
        ("reveal", "revealing", "revealed"),
        ("peel", "peeling", "peeled"),
        ("deal", "dealing", "dealt"),
        ("visit", "visiting", "visited"),
    ],
)
def test_british_english_doubles_a_final_l(base: str, ing: str, before: str) -> None:
    """In British English -el and -al double their consonant after one vowel, and nothing else changes."""
    assert (gerund(base, british=True), past(base, british=True)) == (ing, before)


@pytest.mark.parametrize("base", ["label", "travel", "signal"])
def test_american_english_does_not(base: str) -> None:
    """In American English they do not."""
    assert (gerund(base), past(base)) == (f"{base}ing", f"{base}ed")


@pytest.mark.parametrize("base", ["Migrate", "SSH"])
def test_capitals_of_the_verb_stay(base: str) -> None:
    """Only the ending changes: a verb that begins with a capital, or is an acronym, keeps its capitals."""
    assert gerund(base).startswith(base[:-1])
