"""Tables of words that grammar alone does not know."""

from __future__ import annotations

_ = str.split

CLOSED_CLASS = frozenset(
    _(
        "a an the this that these those some any no every each all both either neither my your his her its our their"
        " i you he she it we they me him us them who whom whose which what when where why how whether if because"
        " although while since until after before and or but nor so as at by for from in into of off on onto out over"
        " to up with without within under about against along among around behind between beyond during inside near"
        " outside through throughout toward towards is are was were be been being am do does did have has had will"
        " would can could may might must shall should not there here then than too very just only also more most less"
        " least few many much several other another such same own one two three four five six seven eight nine ten"
        " everyone everybody everything nobody someone somebody anyone anybody anything nothing something never always"
        " often sometimes usually still yet again once twice"
    )
)

NAMES_THAT_ARE_WORDS = frozenset(
    _(
        "access agile airflow angular ansible apache asana azure basecamp beam blender chef chrome cobalt confluence"
        " dash delta docker drive edge elastic elixir ember excel express figma flask fortran gauge git go helm hive"
        " ignite illustrator indesign jenkins kanban lean linear looker mercury monday node notion nuke oracle outlook"
        " pandas perl photoshop pig postman puppet python quicken rails react ruby rust sage salesforce scratch scrum"
        " segment sheets shopify sketch slack snowflake spark spring stripe swift tableau teams terraform unity vault"
        " vision vue word xero zoom easter christmas ramadan diwali lent may march august"
    )
)
"""Products, methods and months that are also ordinary words: a capital at the start is kept."""

MASS = frozenset(
    _(
        "advice accommodation accounting accountability administration admin advertising agriculture air analysis"
        " attendance automation autonomy availability aviation awareness baking banking behaviour behavior bookkeeping"
        " branding bread budgeting business care casework catering cheese childcare cleaning clothing coaching code coffee"
        " communication community compliance confidentiality conservation construction continuity cooking compost"
        " coverage content crime culture dairy data debt decarbonisation delivery dementia demand dialysis discipline"
        " discharge documentation dust education electricity employment energy engagement engineering equality equipment"
        " ethics etiquette evidence experience farming fatigue feed feedback finance fish flexibility flour food footfall"
        " forestry fraud freight fuel fundraising furniture gas governance growth grain handwriting hardware harassment"
        " hay health healthcare help heritage homework honesty hospitality housekeeping housing hygiene independence"
        " inclusion industry inflation information infrastructure innovation insurance integrity interoperability"
        " irrigation jazz joinery knowledge labour labor land latency law leave leadership learning legislation lighting"
        " literacy literature livestock logistics luck machinery maintenance management manufacturing marketing masonry"
        " maternity mathematics maths math meat medication medicine mentoring mentorship merchandise milk mobility money"
        " morale music navigation noise nursing nutrition observability onboarding outreach overtime ownership packaging"
        " paper paperwork parking pastry patience pay payroll phonics photography plumbing poetry policing pollution"
        " postage poverty power practice pressure pricing printing privacy procurement productivity progress promotion"
        " property provenance psychology publicity punctuality quality recognition recruitment recycling rehab"
        " rehabilitation reliability remediation research resilience respect responsibility restoration retention"
        " revenue rigour risk routing safeguarding safety sales sanitation scaffolding scheduling science seafood"
        " security seed seniority sepsis sheep shipping silage slurry software soil soup sourcing staff staffing stock"
        " storage strategy stress stuff sugar supervision support surgery sustainability talent tax teaching teamwork"
        " technology telemetry tenancy testing throughput time timber toileting tourism trade traceability traffic"
        " training transparency transport transportation trauma travel triage trust turnover tuition typing"
        " underwriting upselling uptime vandalism ventilation waste water wealth weather weight welding welfare wellbeing"
        " wheat wine wood wool work workload worship writing yeast yield"
    )
)
"""Nouns that stand without an article."""

COUNT = frozenset(
    _(
        "acquisition agenda algorithm anniversary app appeal application apprenticeship approach arrangement audit"
        " backlog backup bakery bar bay bid board boiler branch brief budget build building bus bylaw cafe calendar"
        " campaign canteen case catalogue catalog centre center ceremony chain change changeover charter checklist"
        " choir claim classroom clinic club code-freeze codebase collection committee company competition concert"
        " conference contract conversion convoy corner course courtyard crane curriculum cut-over cutover dashboard"
        " database dataset day deadline deal department depot desk diet dispute district dock drill drive dispensary"
        " election engine estate event exam exhibit exhibition expansion experiment extension factory farm fee fermenter"
        " festival fire fleet floor folder forecast forum framework fund function funnel gala gallery gap garden gate"
        " goal graduate-scheme greenhouse grant gym hall handover hangar harbour harvest helpdesk helpline herd hospice"
        " hotline house hub initiative inspection installation interface inventory journal kiln kitchen lab laboratory"
        " landing lane launch layout league ledger lesson library lift line list loan lobby loop machine magazine mail"
        " manual market mart menu mentor mentor-scheme merger migration mill mission mixer model module monolith move"
        " museum network newsletter newsroom nursery obstacle office opening orchard order outage outbreak oven overhaul"
        " overspend pantry park partnership patch path payment pen pharmacy pilot pipeline placement plan plant platform"
        " playbook playground policy pond pool portal portfolio post preceptorship press process product production"
        " profile programme program project promise proposal prototype purchase query queue quiz ramp range recipe record"
        " redesign refit reform refurb refurbishment register regime rehearsal relaunch release relocation reorg"
        " reorganisation reorganization repair replacement report request rescue reservation reshuffle resort restaurant"
        " review revision rewrite ribbon rig ring ritual roadmap robot role roll-out rollout roof roster rota rotation"
        " round roundtable route routine rule run school scheme scope season section sector server service session shelter"
        " shift shop shortlist shop-floor show simulator site skill slot social society split sprint square stage stall"
        " standup stand-up station store store-room storeroom story stream structure studio survey swap switch"
        " syllabus system table takeover target task team template tender term test theatre theater timetable tool tour"
        " tower town track tractor training-day transition tray trial trip trolley truck tunnel turbine unit update"
        " upgrade van venue version vessel view village visit vote wall ward warehouse website week wing workflow"
        " workshop year yard zone"
    )
)
"""Singular nouns that want an article when nothing stands before them."""

TO_DO = frozenset(
    _(
        "ask bring buy call chase check confirm email e-mail find follow google look read remember remind research ring"
        " search send text thank try watch write"
    )
)
"""Bare verbs with which people write a note to themselves as often as a topic."""

PERSON_NOUNS = frozenset(
    _(
        "actor apprentice architect assistant author baker boss boy brother buyer captain carer ceo cfo chair chairman"
        " chairwoman chef child client coach coo colleague contractor counsellor cto curator customer daughter dad deputy"
        " director doctor donor driver editor employee engineer farmer father foreman founder friend gardener girl grad"
        " graduate guest head heir hire husband inspector intern investor joiner judge junior keeper kid lady landlord"
        " lawyer lead leader lecturer librarian man manager matron mayor mechanic member mentor midwife minister mother"
        " mum mom neighbour neighbor nurse officer operator owner parent partner patient pharmacist pilot player"
        " predecessor president principal producer professor pupil reader recruit rep reporter resident scientist"
        " secretary seller sergeant sister solicitor son speaker specialist starter steward student supervisor supplier"
        " surgeon teacher technician tenant trainee trainer tutor uncle user vet visitor volunteer waiter wife winner"
        " witness woman worker writer"
    )
)
"""Singular nouns that "he" or "she" may stand for."""

HOUSE = frozenset(
    _("team company firm group staff crew department unit school hospital shop business management board union")
)
"""Singular nouns that "they" may stand for."""

NO_TOPIC = frozenset(
    {
        "", "n/a", "na", "none", "nothing", "nothing much", "nothing special", "nothing in particular", "not much",
        "tbd", "tbc", "todo", "to do", "?", "??", "-", "various", "various things", "misc", "stuff", "small talk",
        "the usual", "usual", "general", "general chat", "chit chat", "chitchat", "etc", "idk", "can't remember",
        "don't remember", "forgot", "not sure", "no idea", "blank", "same", "ditto", "as above", "see above",
    }
)  # fmt: skip

GRAVE = frozenset(
    _(
        "death deaths died dying dead suicide suicides bereavement funeral funerals grief injury injuries injured abuse"
        " abused assault assaults assaulted layoff layoffs redundancy redundancies lay-offs lay-off strike strikes"
        " complaint complaints accident accidents fatal fatality fatalities harassment neglect bankruptcy insolvency"
        " closure closures lawsuit lawsuits crash miscarriage stillbirth overdose sepsis cancer palliative hospice"
        " bullying violence violent murder homicide eviction evictions tragedy drowning drowned outbreak recall"
        " near-miss casualty casualties homelessness trafficking famine war"
    )
)
"""Words after which a topic takes no joy."""

TIME_NOUNS = frozenset(
    _("year years month months decade decades season seasons week weeks summer summers term terms experience")
)
"""What makes a strength experience: "six years of …"."""
