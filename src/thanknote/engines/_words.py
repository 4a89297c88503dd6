"""Words of the trades that LanguageTool's dictionary or Harper's lacks, in lower case; they are no misspellings."""

WORDS = frozenset(
    """
    acca acls arborist arborists autoclaved autoscaling backfilling billables biochar blockwork bls bono
    cannulation capt carehome carehomes catenary charcuterie cima citb confocal copyedit copyedited copyediting
    cron crossdock crossdocking cscs cutover cutovers datastore deaccession deaccessioned deaccessioning deburr
    deburring devops docent docents doula doulas dramaturg dramaturgs dramaturgy draught drayage drystone edtech
    ehcp ehcps enquire enquired enquirer enquires enquiring escheatment fullstack garde geotech geotechnical
    grantmaker grantmakers grantmaking grantwriter grantwriting groundworker groundworkers groundworks hca hcas
    hedgelaying homecare homeroom insp intermodal ironworker ironworkers jobsite jobsites keyworker keyworkers
    keyworking lineside longform lookback marksheet marksheets medsurg medtech mentee mentees mise mixologist
    mrics msgr multiskilled offboarding ofsted pacu paraeducator paraeducators patissier payables pipefitter
    pipefitters planogram planograms playtest playtested playtesting playtests pointwork preceptorship
    preceptorships proptech pts punchlist reablement repointing reskill reskilled reskilling rics roadmapping
    rostering runbook runbooks scaffolder scaffolders screeded screeding senco sencos sgt showreel showreels
    signup signups sommelier sommeliers sonographer sonographers steamfitter stepdown stocktake stocktakes
    stormwater strimming subediting subrogation supt telehandler telehandlers telehealth timetabler timetabling
    triaging tupe turndown upsell upselling venepuncture worklist worklists
    """.split()
)
