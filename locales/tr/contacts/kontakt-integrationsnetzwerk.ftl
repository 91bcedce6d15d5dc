### origin: machine

title = { -integration-network }: iletişim

role = Ağda yer almak isteyen herkes için başvuru noktası

summary = Siz de katılmak ister misiniz? { $phone } numaralı telefonu arayın. Diller ve çalışma saatleri de dâhil olmak üzere bu iletişim bilgileri uydurmadır ve yalnızca örnek olarak verilmiştir.
