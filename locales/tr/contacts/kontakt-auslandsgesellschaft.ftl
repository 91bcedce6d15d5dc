### origin: machine

title = { -auslandsgesellschaft }: iletişim

role = Dernek ve projeleri hakkındaki soruları yanıtlar

summary = Telefon: { $phone }. Dernek hakkında daha fazla bilgiyi { $website } adresinde bulabilirsiniz. Diller ve çalışma saatleri de dâhil olmak üzere, web sitesi dışındaki bütün iletişim bilgileri uydurmadır ve yalnızca örnek olarak verilmiştir.
