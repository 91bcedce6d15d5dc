### origin: machine
###
### Shared vocabulary: kinds, topics, places, roles, and the interface strings
### for partners' websites.

## Kinds of item

kind-conference = Conférence
kind-news = Actualité
kind-workshop-report = Compte rendu d’atelier
kind-organisation = Organisation
kind-contact = Contact

## Topics

topic-administration = Administration
topic-diversity = Diversité
topic-education = Éducation
topic-health = Santé
topic-language = Langue
topic-participation = Participation
topic-work = Travail

## Places

# With the German name, because it stands on the signs in the city.
venue-altes-rathaus = Vieil hôtel de ville (Altes Rathaus)
venue-beispielhaus = Maison des exemples

city-magdeburg = Magdebourg
city-musterstadt = Musterstadt

## What an organisation is

organisation-kind-administration = Administration
organisation-kind-advisory-body = Organe consultatif
organisation-kind-network = Réseau
organisation-kind-association = Association
organisation-kind-project = Projet

## What a contact is for

contact-kind-office = Bureau
contact-kind-advice = Conseil
contact-kind-project = Projet
contact-kind-network = Réseau
contact-kind-press = Presse

## The part that an organisation had in a workshop

role-input = Contribution thématique
role-moderation = Animation
role-host = Accueil
role-organisation = Organisation

## What a link leads to

link-association = Site web de l’association
link-city = Site web de la ville
link-full-report = Compte rendu complet
link-more = Plus d’informations
link-press-release = Communiqué de presse
link-registration = Inscription

## Interface strings for partners' websites

ui-read-more = Lire la suite
ui-all-news = Toutes les actualités
ui-all-contacts = Tous les contacts
ui-next-page = Page suivante
ui-previous-page = Page précédente
ui-back = Retour
ui-search = Rechercher
ui-no-results = Aucun résultat
ui-results =
    { $count ->
        [one] { $count } résultat
       *[other] { $count } résultats
    }
ui-published-on = Publié le { DATETIME($date, dateStyle: "long") }
ui-updated-on = Mis à jour le { DATETIME($date, dateStyle: "long") }
ui-held-on = A eu lieu le { DATETIME($date, dateStyle: "long") }
ui-participants =
    { $count ->
        [one] { $count } participant
       *[other] { $count } participants
    }
ui-date = Date
ui-venue = Lieu
ui-host = Organisation
ui-topics = Thèmes
ui-contributors = Avec la contribution de
ui-contact = Contact
ui-phone = Téléphone
ui-email = E-mail
ui-website = Site web
ui-address = Adresse
ui-opening-hours = Horaires d’ouverture
ui-closed = Fermé
ui-languages = Langues parlées
ui-choose-language = Choisir la langue
ui-valid-until = Valable jusqu’au { DATETIME($date, dateStyle: "long") }
ui-verified-on = Dernière vérification le { DATETIME($date, dateStyle: "long") }
ui-not-translated = Ce texte n’existe pas encore dans votre langue. Langue affichée : { $language }.
ui-machine-translated = Ce texte a été traduit par une machine.
ui-outdated = La traduction est plus ancienne que le texte allemand.
ui-fictitious = Ces coordonnées sont fictives.
ui-example = Ceci est un exemple fictif.
ui-image-credit = Image : { $name }
