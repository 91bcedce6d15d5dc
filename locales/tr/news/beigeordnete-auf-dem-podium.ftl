### origin: machine

title = Belediye başkan yardımcıları panelde: Konferanstan sonra ne olacak?

slug = belediye-baskan-yardimcilari-panelde

summary =
    { -conference(case: "locative") } { $conference_deputy_mayors ->
        [one] { $conference_deputy_mayors } belediye başkan yardımcısı
       *[other] { $conference_deputy_mayors } belediye başkan yardımcısı
    }, { -integration-commissioner(case: "instrumental") } bir araya gelerek görüş alışverişinde bulundu. Günün sonuçları şimdi kentteki kurulların çalışmalarına yansıyor.

body =
    Entegrasyon birçok birimi aynı anda ilgilendiriyor. { -conference(case: "genitive") } { $conference_starts_on } tarihli panelinde bu açıkça görüldü: { $conference_deputy_mayors ->
        [one] { $conference_deputy_mayors } belediye başkan yardımcısı
       *[other] { $conference_deputy_mayors } belediye başkan yardımcısı
    } panelde { -integration-commissioner(case: "instrumental") } *birlikte* yer aldı. Bu, entegrasyon politikasının kentte ne kadar önem taşıdığının bir göstergesi olarak değerlendirildi.

    ## Neler konuşuldu?

    - kentin bugün karşı karşıya olduğu **zorluklar**,
    - planlanan **projeler**,
    - kentin gelişimine ilişkin **dilekler**.

    ## Bundan sonra ne olacak?

    Panelde ve atölye çalışmalarında dile getirilenler, kentteki kurulların bundan sonraki çalışmalarına yansıyacak. Bunlar, { -integration-concept(case: "genitive") } uygulanmasını sürdürmek için temel oluşturuyor.

    Belediye yönetimi bu süreçte güçlü ağlara, güvenilir iş birliğine ve entegrasyon için daha sağlam yapılara dayanmayı sürdürecek.

    Kent hakkında genel bilgileri [magdeburg.de]({ $conference_information_url }) adresinde bulabilirsiniz. Sorularınızı { -integration-commissioner(case: "genitive") } bürosuna iletebilirsiniz: { CONTACT("kontakt-integrationsbeauftragter", show: "email") } (bu adres uydurmadır).
