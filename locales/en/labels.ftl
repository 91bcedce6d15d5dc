### origin: machine
###
### Shared vocabulary: kinds, topics, places, roles, and the interface strings
### for partners' websites.

## Kinds of item

kind-conference = Conference
kind-news = News
kind-workshop-report = Workshop report
kind-organisation = Organisation
kind-contact = Contact

## Topics

topic-administration = Administration
topic-diversity = Diversity
topic-education = Education
topic-health = Health
topic-language = Language
topic-participation = Participation
topic-work = Work

## Places

venue-altes-rathaus = Old Town Hall
venue-beispielhaus = Example House

city-magdeburg = Magdeburg
city-musterstadt = Musterstadt

## What an organisation is

organisation-kind-administration = Administration
organisation-kind-advisory-body = Advisory body
organisation-kind-network = Network
organisation-kind-association = Association
organisation-kind-project = Project

## What a contact is for

contact-kind-office = Office
contact-kind-advice = Advice
contact-kind-project = Project
contact-kind-network = Network
contact-kind-press = Press

## The part that an organisation had in a workshop

role-input = Expert input
role-moderation = Facilitation
role-host = Host
role-organisation = Organisation

## What a link leads to

link-association = The association’s website
link-city = The city’s website
link-full-report = Full report
link-more = More information
link-press-release = Press release
link-registration = Registration

## Interface strings for partners' websites

ui-read-more = Read more
ui-all-news = All news
ui-all-contacts = All contacts
ui-next-page = Next page
ui-previous-page = Previous page
ui-back = Back
ui-search = Search
ui-no-results = Nothing found
ui-results =
    { $count ->
        [one] { $count } result
       *[other] { $count } results
    }
ui-published-on = Published on { DATETIME($date, dateStyle: "long") }
ui-updated-on = Updated on { DATETIME($date, dateStyle: "long") }
ui-held-on = Held on { DATETIME($date, dateStyle: "long") }
ui-participants =
    { $count ->
        [one] { $count } participant
       *[other] { $count } participants
    }
ui-date = Date
ui-venue = Venue
ui-host = Hosted by
ui-topics = Topics
ui-contributors = Contributors
ui-contact = Contact
ui-phone = Phone
ui-email = Email
ui-website = Website
ui-address = Address
ui-opening-hours = Opening hours
ui-closed = Closed
ui-languages = We speak
ui-choose-language = Choose a language
ui-valid-until = Valid until { DATETIME($date, dateStyle: "long") }
ui-verified-on = Last checked on { DATETIME($date, dateStyle: "long") }
ui-not-translated = This text is not yet available in your language. Language shown: { $language }.
ui-machine-translated = This text was translated by a machine.
ui-outdated = The translation is older than the German text.
ui-fictitious = These contact details are made up.
ui-example = This is a made-up example.
ui-image-credit = Image: { $name }
