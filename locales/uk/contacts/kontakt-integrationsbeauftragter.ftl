### origin: machine

title = Бюро { -integration-commissioner(case: "genitive") }

role = Приймає від імені { -city(case: "genitive") } звернення з питань інтеграції

summary = З бюро можна зв’язатися за номером { $phone } або за адресою { $email }. Ці контактні дані, зокрема мови та години роботи, вигадані й наведені лише для наочності.

opening-hours-note = В інший час за домовленістю
