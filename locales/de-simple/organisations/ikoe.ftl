### origin: machine

title = { -ikoe }

summary =
    { -ikoe } ist ein Projekt.
    Das Projekt hilft Ämtern.
    Die Ämter sollen für alle Menschen da sein.

body =
    In einer Stadt leben viele verschiedene Menschen.

    Die Ämter sollen für *alle* diese Menschen gut arbeiten.

    Ein schweres Wort dafür ist: interkulturelle Öffnung.

    ## Das macht das Projekt

    Das Projekt { -ikoe } hilft den Ämtern dabei:

    - mit **Beratung**
    - mit **Schulungen**: In einer Schulung lernt man etwas Neues.

    Ein Verein leitet das Projekt.

    Der Verein heißt: { -auslandsgesellschaft }

    ## Auf der Konferenz

    Menschen aus dem Projekt waren bei der { -conference }.

    Dort haben sie bei einer Arbeits-Gruppe mit ihrem Wissen geholfen.
