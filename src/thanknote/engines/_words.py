"""Words of the trades that LanguageTool's dictionary or Harper's lacks, in lower case; they are no misspellings."""

WORDS = frozenset(
    """
    acca acls affineur airside anticoag artic arborist arborists autoclaved autoscaler autoscaling backfilling backtest
    backtesting bain-marie banksman banneton barback bargee bargees billables biochar biro blockwork bls bono botox
    brewpub brunoise busbar busbars busway cannulation capt carehome carehomes catenary charcuterie cidermaker cima
    citb cleanroom cleanrooms commis confocal copydesk copyedit copyedited copyediting cortado costumier cron
    crossdock crossdocking crossdocks cscs cutover cutovers dangly dashi datastore dbt deaccession deaccessioned
    deaccessioning deburr deburrer deburring depalletizer deskside devops dialer dialler docent docents doula doulas
    dramaturg dramaturgs dramaturgy draught drayage drystone drystone-walling drywaller edtech ehcp ehcps
    ellipsometry enquire enquired enquirer enquires enquiring escheatment filleter filleters firehouse foley
    followspot fromagerie fullstack ganache garde geotech geotechnical glulam gobo gobos gradebook grantmaker
    grantmakers grantmaking grantwriter grantwriting groundcrew groundman groundworker groundworkers groundworks
    haylage hca hcas hedgelaying homecare homeroom insp intermodal ironworker ironworkers jobsite jobsites keyworker
    keyworkers keyworking knotter kubectl lakehouse lauter leadwork levain limine lineside lineworker lineworkers
    longform longshoreman longshoremen lookback marksheet marksheets medsurg medtech megger mentee mentees mise
    mixologist mountmaker mrics msgr multiskilled nan newsdesk offboarding ofsted ortho overlocker pacu paraeducator
    paraeducators patissier patternmaker patternmaking payables perfusionist pipefitter pipefitters planogram
    planograms playtest playtested playtesting playtests pointwork polytunnel polytunnels portafilter postop
    practicum practicums preceptorship preceptorships preop printworks proning proptech prosthetist pts punchlist
    putaway reablement repointing reskill reskilled reskilling rics risograph roadmapping rostering roux runbook
    runbooks scaffolder scaffolders screeded screeding screenprint screenprinting senco sencos sgt showreel
    showreels shrinkwrap shunter shunters signup signups smokejumper softphone sommelier sommeliers sonographer
    sonographers spalling sparge steamfitter stepdown stockperson stocktake stocktakes stormwater stretchwrap
    strimming subediting subledger subrogation supt swarf tacho tagout telehandler telehandlers telehealth
    teleprompter timelapse timetabler timetabling toile toiles tolerancing towboat towboats triaging tugger tuile
    tuiles tupe turndown upsell upselling varroa venepuncture vigneron wildland wireframing worklist worklists
    """.split()
)
