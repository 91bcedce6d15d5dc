### origin: machine

title = Бюро { -integration-commissioner(case: "genitive") }

role = Принимает от имени { -city(case: "genitive") } обращения по вопросам интеграции

summary = Связаться с бюро можно по телефону { $phone } или по адресу { $email }. Эти контактные данные, в том числе языки и часы работы, вымышлены и приведены только для наглядности.

opening-hours-note = В другое время по договорённости
