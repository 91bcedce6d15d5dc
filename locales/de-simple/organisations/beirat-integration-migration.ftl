### origin: machine

title = { -advisory-council }

summary =
    Der Beirat ist eine Gruppe.
    Die Gruppe berät die { -city }.
    Die Themen sind Integration und Migration.

body =
    Der { -advisory-council } ist eine Gruppe.

    Die Gruppe *berät* die { -city }.

    Das heißt: Die Gruppe sagt der Stadt ihre Meinung.

    Und sie macht Vorschläge.

    ## Die Themen

    - **Integration** heißt: Alle Menschen gehören dazu.
    - **Migration** heißt: Menschen ziehen in ein anderes Land.

    ## Auf der Konferenz

    Der Beirat war ein Thema auf der { -conference }.

    Am Vormittag ging es dort auch um seine Arbeit.
