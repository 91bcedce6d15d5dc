title = { -integration-network } der { -city }

summary = Im Netzwerk arbeiten Verwaltung, Vereine und Migrantenorganisationen der Stadt zusammen.

body =
    Integration gelingt nur gemeinsam. Deshalb verbindet das { -integration-network(case: "nominative") }

    - die Verwaltung,
    - Vereine
    - und Migrantenorganisationen in { -magdeburg }.

    Auf der { -conference } wurde seine Arbeit am Vormittag vorgestellt.
