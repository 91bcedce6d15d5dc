title = { -advisory-council }

summary = Das Gremium berät die { -city } in Fragen von Integration und Migration.

body =
    Der { -advisory-council(case: "nominative") } ist ein *beratendes Gremium* der { -city }.

    Auf der { -conference } gehörte seine Arbeit am Vormittag zum Überblick.
