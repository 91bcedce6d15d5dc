### origin: machine
###
### Names as terms. French contracts "de" and "à" with the article, so a name
### that needs it knows these values of $form:
###   name  on its own, without an article (the default)
###   le    with the definite article
###   de    after "de", contracted with the article
###   a     after "à", contracted with the article

-magdeburg = Magdebourg

# Feminine: la { -city }, de la { -city }.
-city = Ville de Magdebourg

# Masculine.
-old-town-hall =
    { $form ->
       *[name] vieil hôtel de ville
        [le] le vieil hôtel de ville
        [de] du vieil hôtel de ville
        [a] au vieil hôtel de ville
    }

# Masculine.
-integration-concept =
    { $form ->
       *[name] plan d’intégration
        [le] le plan d’intégration
        [de] du plan d’intégration
        [a] au plan d’intégration
    }

# Masculine.
-advisory-council =
    { $form ->
       *[name] Conseil consultatif pour l’intégration et la migration
        [le] le Conseil consultatif pour l’intégration et la migration
        [de] du Conseil consultatif pour l’intégration et la migration
        [a] au Conseil consultatif pour l’intégration et la migration
    }

# Masculine.
-integration-network =
    { $form ->
       *[name] Réseau pour l’intégration
        [le] le Réseau pour l’intégration
        [de] du Réseau pour l’intégration
        [a] au Réseau pour l’intégration
    }

-ikoe = IKOE

# Feminine, with elision.
-auslandsgesellschaft =
    { $form ->
       *[name] Auslandsgesellschaft Sachsen-Anhalt e.V.
        [le] l’Auslandsgesellschaft Sachsen-Anhalt e.V.
        [de] de l’Auslandsgesellschaft Sachsen-Anhalt e.V.
        [a] à l’Auslandsgesellschaft Sachsen-Anhalt e.V.
    }

# Masculine.
-integration-commissioner =
    { $form ->
       *[name] délégué à l’intégration
        [le] le délégué à l’intégration
        [de] du délégué à l’intégration
        [a] au délégué à l’intégration
    }

# Feminine: la { -conference }, de la { -conference }.
-conference = Conférence sur l’intégration
