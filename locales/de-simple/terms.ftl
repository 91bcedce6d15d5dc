### origin: machine
###
### Names as terms, in Leichte Sprache. Long words have a hyphen.
###
### Leichte Sprache has no genitive: write "von dem" and the dative.
### It knows these values of $case:
###   name        on its own, without an article (the default)
###   nominative  after "der", "die", "das"
###   dative      after "dem", "der", "im", "von dem"
###   accusative  after "den", "die", "das"

-magdeburg = Magdeburg

# Feminine, the same in all cases.
-city = Stadt Magdeburg

# Neuter.
-old-town-hall =
    { $case ->
       *[name] Altes Rathaus
        [nominative] Alte Rathaus
        [dative] Alten Rathaus
        [accusative] Alte Rathaus
    }

# Neuter, the same in all cases.
-integration-concept = Integrations-Konzept

# Masculine, the same in all cases.
-advisory-council = Beirat für Integration und Migration

# Neuter, the same in all cases.
-integration-network = Integrations-Netzwerk

-ikoe = IKOE

# Feminine. The name of a registered association: no hyphen is added.
-auslandsgesellschaft = Auslandsgesellschaft Sachsen-Anhalt e.V.

# Masculine.
-integration-commissioner =
    { $case ->
       *[name] Integrations-Beauftragter
        [nominative] Integrations-Beauftragte
        [dative] Integrations-Beauftragten
        [accusative] Integrations-Beauftragten
    }

# Feminine, the same in all cases.
-conference = Integrations-Konferenz
