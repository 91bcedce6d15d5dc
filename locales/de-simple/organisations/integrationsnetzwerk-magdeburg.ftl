### origin: machine

title = { -integration-network } von der { -city }

summary =
    In dem Netzwerk arbeiten viele zusammen.
    Das sind die Stadt-Verwaltung, Vereine und Migranten-Organisationen.

body =
    Integration heißt: Alle Menschen gehören dazu.

    Das schaffen wir nur gemeinsam.

    Deshalb gibt es das { -integration-network }.

    In dem Netzwerk arbeiten zusammen:

    - die Verwaltung: Das sind die Ämter von der Stadt.
    - Vereine
    - Migranten-Organisationen in { -magdeburg }: Das sind Gruppen von Menschen aus anderen Ländern.

    ## Auf der Konferenz

    Das Netzwerk war ein Thema auf der { -conference }.

    Am Vormittag ging es dort auch um seine Arbeit.
