### A made-up example.

title = Beispiel: Nachbarschaftsverein Musterstadt

summary = Dieser Verein ist erfunden. Er steht hier, damit die Beispiele einen Absender haben.

body =
    In den Beispielen bringt der Verein Menschen im Stadtteil zusammen: bei *Festen*, in der **Beratung** und in kleinen Projekten. In Wirklichkeit gibt es ihn nicht.
