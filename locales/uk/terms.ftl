### origin: machine
###
### Names as terms. Ukrainian knows these values of $case:
###   nominative (the default), genitive, dative, accusative, instrumental, locative,
###   and for two names `title`: the nominative with a capital letter, for a heading
###   or the beginning of a sentence.

-magdeburg =
    { $case ->
       *[nominative] Магдебург
        [genitive] Магдебурга
        [dative] Магдебургу
        [accusative] Магдебург
        [instrumental] Магдебургом
        [locative] Магдебурзі
    }

# Neuter: the verb agrees with "місто".
-city =
    { $case ->
       *[nominative] місто Магдебург
        [genitive] міста Магдебурга
        [dative] місту Магдебургу
        [accusative] місто Магдебург
        [instrumental] містом Магдебургом
        [locative] місті Магдебурзі
        [title] Місто Магдебург
    }

# Feminine.
-old-town-hall =
    { $case ->
       *[nominative] Стара ратуша
        [genitive] Старої ратуші
        [dative] Старій ратуші
        [accusative] Стару ратушу
        [instrumental] Старою ратушею
        [locative] Старій ратуші
    }

# Feminine.
-integration-concept =
    { $case ->
       *[nominative] концепція інтеграції
        [genitive] концепції інтеграції
        [dative] концепції інтеграції
        [accusative] концепцію інтеграції
        [instrumental] концепцією інтеграції
        [locative] концепції інтеграції
    }

# Feminine.
-advisory-council =
    { $case ->
       *[nominative] Консультативна рада з питань інтеграції та міграції
        [genitive] Консультативної ради з питань інтеграції та міграції
        [dative] Консультативній раді з питань інтеграції та міграції
        [accusative] Консультативну раду з питань інтеграції та міграції
        [instrumental] Консультативною радою з питань інтеграції та міграції
        [locative] Консультативній раді з питань інтеграції та міграції
    }

# Feminine.
-integration-network =
    { $case ->
       *[nominative] Інтеграційна мережа
        [genitive] Інтеграційної мережі
        [dative] Інтеграційній мережі
        [accusative] Інтеграційну мережу
        [instrumental] Інтеграційною мережею
        [locative] Інтеграційній мережі
    }

# In Latin letters, as the project writes its name. It is not declined.
-ikoe = IKOE

# In Latin letters, so that it can be found and written on a letter. It is not
# declined. The name ends with a full stop: do not end a sentence with it.
-auslandsgesellschaft = Auslandsgesellschaft Sachsen-Anhalt e.V.

# Masculine, a person.
-integration-commissioner =
    { $case ->
       *[nominative] уповноважений у справах інтеграції
        [genitive] уповноваженого у справах інтеграції
        [dative] уповноваженому у справах інтеграції
        [accusative] уповноваженого у справах інтеграції
        [instrumental] уповноваженим у справах інтеграції
        [locative] уповноваженому у справах інтеграції
    }

# Feminine.
-conference =
    { $case ->
       *[nominative] конференція з питань інтеграції
        [genitive] конференції з питань інтеграції
        [dative] конференції з питань інтеграції
        [accusative] конференцію з питань інтеграції
        [instrumental] конференцією з питань інтеграції
        [locative] конференції з питань інтеграції
        [title] Конференція з питань інтеграції
    }
