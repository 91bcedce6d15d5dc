### A made-up example.

title = Beispiel: Ein Tag für das Ehrenamt

# The name in web addresses, in your language and script: small letters, digits, hyphens.
slug = beispiel-tag-des-ehrenamts

# $stalls (number) - how many stalls there were
summary =
    Auf dem Marktplatz { $stalls ->
        [one] hat { $stalls } Stand
       *[other] haben { $stalls } Stände
    } gezeigt, wie man sich in der Stadt einbringen kann. Diese Meldung ist erfunden.

# $new_volunteers (number) - how many people signed up as volunteers
body =
    Helfen kann man auf viele Arten. Wer am Tag des Ehrenamts über den Marktplatz ging, konnte sich einen Überblick verschaffen und gleich *ausprobieren*, was passt.

    ## Vom Vorlesen bis zum Fahrradflicken

    - **Vorlesen** in der Kita
    - **Begleiten** beim ersten Weg zum Amt
    - **Reparieren** in der offenen Werkstatt

    Noch am selben Tag { $new_volunteers ->
        [one] hat sich { $new_volunteers } Mensch
       *[other] haben sich { $new_volunteers } Menschen
    } für ein Ehrenamt angemeldet. Weitere Möglichkeiten sammelt die [Ehrenamtsbörse](https://ehrenamt.example.org/).
