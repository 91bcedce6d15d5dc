### Names as terms. Item files use them as { -old-town-hall } or, where the
### language needs it, as { -old-town-hall(case: "dative") }.
###
### German knows these values of $case:
###   name        on its own, without an article (the default)
###   nominative  after "der", "die", "das"
###   genitive    after "des", "der"
###   dative      after "dem", "der", "im", "zum"
###   accusative  after "den", "die", "das"
### Another language may use other cases, or none.

# The city, by its short name.
-magdeburg =
    { $case ->
       *[name] Magdeburg
        [genitive] Magdeburgs
    }

# The city as an institution: its administration. Feminine, the same in all cases.
-city = Landeshauptstadt Magdeburg

# The building in which the conference took place. Neuter.
-old-town-hall =
    { $case ->
       *[name] Altes Rathaus
        [nominative] Alte Rathaus
        [genitive] Alten Rathauses
        [dative] Alten Rathaus
        [accusative] Alte Rathaus
    }

# The city's plan for integration, adopted by the city council. Neuter.
-integration-concept =
    { $case ->
       *[name] Integrationskonzept
        [nominative] Integrationskonzept
        [genitive] Integrationskonzepts
        [dative] Integrationskonzept
        [accusative] Integrationskonzept
    }

# The city's advisory body. Masculine.
-advisory-council =
    { $case ->
       *[name] Beirat für Integration und Migration
        [nominative] Beirat für Integration und Migration
        [genitive] Beirats für Integration und Migration
        [dative] Beirat für Integration und Migration
        [accusative] Beirat für Integration und Migration
    }

# The city's network of administration, associations and migrant organisations. Neuter.
-integration-network =
    { $case ->
       *[name] Integrationsnetzwerk
        [nominative] Integrationsnetzwerk
        [genitive] Integrationsnetzwerks
        [dative] Integrationsnetzwerk
        [accusative] Integrationsnetzwerk
    }

# A project: advice and training for administrations (intercultural opening).
# Keep the name as it is, in any script that your language uses for such names.
-ikoe = IKOE

# A registered association. "e.V." says so and belongs to the name. Feminine.
-auslandsgesellschaft = Auslandsgesellschaft Sachsen-Anhalt e.V.

# The city's officer for integration. Masculine.
-integration-commissioner =
    { $case ->
       *[name] Integrationsbeauftragter
        [nominative] Integrationsbeauftragte
        [genitive] Integrationsbeauftragten
        [dative] Integrationsbeauftragten
        [accusative] Integrationsbeauftragten
    }

# The conference, by its short name. Feminine, the same in all cases.
-conference = Integrationskonferenz
