### origin: machine

title = { -ikoe } projesi: iletişim

role = Kamu idareleri için danışmanlık ve eğitim

summary = Danışmanlık almak isteyen kamu idareleri { $email } adresine yazabilir. Diller ve çalışma saatleri de dâhil olmak üzere bu iletişim bilgileri uydurmadır ve yalnızca örnek olarak verilmiştir.

opening-hours-note = Okul tatillerinde yalnızca e-posta ile
