### origin: machine
###
### Names as terms. Russian knows these values of $case:
###   nominative (the default), genitive, dative, accusative, instrumental, locative
###   (the prepositional case), and for two names `title`: the nominative with a
###   capital letter, for a heading or the beginning of a sentence.

-magdeburg =
    { $case ->
       *[nominative] Магдебург
        [genitive] Магдебурга
        [dative] Магдебургу
        [accusative] Магдебург
        [instrumental] Магдебургом
        [locative] Магдебурге
    }

# Masculine: the verb agrees with "город".
-city =
    { $case ->
       *[nominative] город Магдебург
        [genitive] города Магдебурга
        [dative] городу Магдебургу
        [accusative] город Магдебург
        [instrumental] городом Магдебургом
        [locative] городе Магдебурге
        [title] Город Магдебург
    }

# Feminine.
-old-town-hall =
    { $case ->
       *[nominative] Старая ратуша
        [genitive] Старой ратуши
        [dative] Старой ратуше
        [accusative] Старую ратушу
        [instrumental] Старой ратушей
        [locative] Старой ратуше
    }

# Feminine.
-integration-concept =
    { $case ->
       *[nominative] концепция интеграции
        [genitive] концепции интеграции
        [dative] концепции интеграции
        [accusative] концепцию интеграции
        [instrumental] концепцией интеграции
        [locative] концепции интеграции
    }

# Masculine.
-advisory-council =
    { $case ->
       *[nominative] Консультативный совет по вопросам интеграции и миграции
        [genitive] Консультативного совета по вопросам интеграции и миграции
        [dative] Консультативному совету по вопросам интеграции и миграции
        [accusative] Консультативный совет по вопросам интеграции и миграции
        [instrumental] Консультативным советом по вопросам интеграции и миграции
        [locative] Консультативном совете по вопросам интеграции и миграции
    }

# Feminine.
-integration-network =
    { $case ->
       *[nominative] Интеграционная сеть
        [genitive] Интеграционной сети
        [dative] Интеграционной сети
        [accusative] Интеграционную сеть
        [instrumental] Интеграционной сетью
        [locative] Интеграционной сети
    }

# In Latin letters, as the project writes its name. It is not declined.
-ikoe = IKOE

# In Latin letters, so that it can be found and written on a letter. It is not
# declined. The name ends with a full stop: do not end a sentence with it.
-auslandsgesellschaft = Auslandsgesellschaft Sachsen-Anhalt e.V.

# Masculine, a person.
-integration-commissioner =
    { $case ->
       *[nominative] уполномоченный по делам интеграции
        [genitive] уполномоченного по делам интеграции
        [dative] уполномоченному по делам интеграции
        [accusative] уполномоченного по делам интеграции
        [instrumental] уполномоченным по делам интеграции
        [locative] уполномоченном по делам интеграции
    }

# Feminine.
-conference =
    { $case ->
       *[nominative] конференция по вопросам интеграции
        [genitive] конференции по вопросам интеграции
        [dative] конференции по вопросам интеграции
        [accusative] конференцию по вопросам интеграции
        [instrumental] конференцией по вопросам интеграции
        [locative] конференции по вопросам интеграции
        [title] Конференция по вопросам интеграции
    }
