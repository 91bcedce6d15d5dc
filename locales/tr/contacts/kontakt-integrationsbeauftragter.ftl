### origin: machine

title = { -integration-commissioner(case: "title") } Bürosu

role = { -city(case: "genitive") } entegrasyon konularındaki başvuru noktası

summary = Büroya { $phone } numaralı telefondan veya { $email } adresinden ulaşabilirsiniz. Diller ve çalışma saatleri de dâhil olmak üzere bu iletişim bilgileri uydurmadır ve yalnızca örnek olarak verilmiştir.

opening-hours-note = Diğer saatler için randevu alınması gerekir
