### origin: machine

title = { -advisory-council }: iletişim

role = Kurula yöneltilen soruları ve önerileri alır

summary = Kurula { $email } adresinden yazabilirsiniz. Diller ve çalışma saatleri de dâhil olmak üzere bu iletişim bilgileri uydurmadır ve yalnızca örnek olarak verilmiştir.
