title = { -ikoe }

summary = Das Projekt unterstützt Verwaltungen bei der interkulturellen Öffnung.

body =
    Interkulturelle Öffnung heißt: Eine Verwaltung richtet sich auf *alle* Menschen ein, die in der Stadt leben. Das Projekt { -ikoe } hilft Verwaltungen dabei, mit **Beratung** und mit **Schulungen**.

    Die { -auslandsgesellschaft } ist Träger des Projekts. Auf der { -conference } kam von Mitgliedern des Projekts der fachliche Beitrag zu einem Workshop.
