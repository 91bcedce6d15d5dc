### origin: machine
###
### Names as terms. Polish knows these values of $case:
###   nominative (the default), genitive, dative, accusative, instrumental, locative,
###   and for two names `title`: the nominative with a capital letter, for a heading
###   or the beginning of a sentence.

-magdeburg =
    { $case ->
       *[nominative] Magdeburg
        [genitive] Magdeburga
        [dative] Magdeburgowi
        [accusative] Magdeburg
        [instrumental] Magdeburgiem
        [locative] Magdeburgu
    }

# Neuter: the verb agrees with "miasto".
-city =
    { $case ->
       *[nominative] miasto Magdeburg
        [genitive] miasta Magdeburga
        [dative] miastu Magdeburgowi
        [accusative] miasto Magdeburg
        [instrumental] miastem Magdeburgiem
        [locative] mieście Magdeburgu
        [title] Miasto Magdeburg
    }

# Masculine, inanimate.
-old-town-hall =
    { $case ->
       *[nominative] Stary Ratusz
        [genitive] Starego Ratusza
        [dative] Staremu Ratuszowi
        [accusative] Stary Ratusz
        [instrumental] Starym Ratuszem
        [locative] Starym Ratuszu
    }

# Feminine.
-integration-concept =
    { $case ->
       *[nominative] koncepcja integracji
        [genitive] koncepcji integracji
        [dative] koncepcji integracji
        [accusative] koncepcję integracji
        [instrumental] koncepcją integracji
        [locative] koncepcji integracji
    }

# Feminine.
-advisory-council =
    { $case ->
       *[nominative] Rada Doradcza ds. Integracji i Migracji
        [genitive] Rady Doradczej ds. Integracji i Migracji
        [dative] Radzie Doradczej ds. Integracji i Migracji
        [accusative] Radę Doradczą ds. Integracji i Migracji
        [instrumental] Radą Doradczą ds. Integracji i Migracji
        [locative] Radzie Doradczej ds. Integracji i Migracji
    }

# Feminine.
-integration-network =
    { $case ->
       *[nominative] Sieć na rzecz Integracji
        [genitive] Sieci na rzecz Integracji
        [dative] Sieci na rzecz Integracji
        [accusative] Sieć na rzecz Integracji
        [instrumental] Siecią na rzecz Integracji
        [locative] Sieci na rzecz Integracji
    }

# The project's name is not declined.
-ikoe = IKOE

# The name is not declined. It ends with a full stop: do not end a sentence with it.
-auslandsgesellschaft = Auslandsgesellschaft Sachsen-Anhalt e.V.

# Masculine, a person.
-integration-commissioner =
    { $case ->
       *[nominative] pełnomocnik ds. integracji
        [genitive] pełnomocnika ds. integracji
        [dative] pełnomocnikowi ds. integracji
        [accusative] pełnomocnika ds. integracji
        [instrumental] pełnomocnikiem ds. integracji
        [locative] pełnomocniku ds. integracji
    }

# Feminine.
-conference =
    { $case ->
       *[nominative] konferencja na temat integracji
        [genitive] konferencji na temat integracji
        [dative] konferencji na temat integracji
        [accusative] konferencję na temat integracji
        [instrumental] konferencją na temat integracji
        [locative] konferencji na temat integracji
        [title] Konferencja na temat integracji
    }
