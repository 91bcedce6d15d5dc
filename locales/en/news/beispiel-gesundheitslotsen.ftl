### origin: machine

title = Example: Guides to the health system

slug = example-health-guides

summary =
    { $guides ->
        [one] { $guides } health guide goes
       *[other] { $guides } health guides go
    } along to the doctor’s. This article is made up.

body =
    Which practice is the right one, what does the insurance pay for, and what does the referral say? The guides know the ways, and they *come with you*.

    ## What they help with

    - making an **appointment**
    - filling in a **form**
    - **mediating** in a conversation

    { NUMBER($multilingual_share, style: "percent") } of them speak more than two languages. They are no substitute for treatment.

    Write to { CONTACT("beispiel-gesundheitslotsen-buero", show: "email") }, or read more on the [project’s page](https://gesundheit.example.org/).
