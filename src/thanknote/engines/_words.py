"""Words of the trades that LanguageTool's and Harper's dictionaries lack, in lower case; they are no misspellings."""

WORDS = frozenset(
    """
    acca bls acls cscs citb cima ehcp ehcps hca hcas mrics ofsted pacu pts rics senco sencos tupe
    backfilling backlining billables carehome carehomes changeover charcuterie confocal devops draught
    enquire enquired enquirer enquires enquiring
    fullstack garde grantmaker grantmakers grantmaking groundworker groundworkers handover handovers
    jobsite jobsites keyworker keyworkers marksheet marksheets mise multiskilled onboarding onboard
    paralegals phlebotomist phlebotomists preceptor preceptors preceptorship preceptorships punchlist
    reablement rebar rota rotas rostering runbook runbooks scaffolder scaffolders screeding screeded
    signup signups stocktake stocktakes stocktaking strimming supernumerary telehandler telehandlers telehealth
    timetabler timetabling toolbox triage triaged triaging upskill upskilled upskilling
    sgt cpl capt rev fr sr msgr insp supt
    bono medsurg merch merchandiser merchandisers microservices observability overtime
    """.split()  # noqa: SIM905 - fifty quoted words would be hard to read
)
