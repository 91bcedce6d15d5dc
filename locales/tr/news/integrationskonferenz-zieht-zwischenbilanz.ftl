### origin: machine

title = { -conference(case: "locative") } ara değerlendirme yapıldı

slug = entegrasyon-konferansinda-ara-degerlendirme

summary =
    { $conference_starts_on } tarihinde { -old-town-hall(case: "locative") } yaklaşık { $conference_participants ->
        [one] { $conference_participants } kişi
       *[other] { $conference_participants } kişi
    }, { -magdeburg(case: "locative") } entegrasyon alanında nelerin başarıldığını ve daha nelerin yapılması gerektiğini ele aldı.

body =
    Kentin { -integration-concept(case: "locative") } neler yer alıyor ve bunların ne kadarı gerçekleşti? { DATETIME($conference_starts_on, dateStyle: "full") } günü gündemin merkezinde bu soru vardı. { -city(case: "genitive") } daveti üzerine yaklaşık { $conference_participants ->
        [one] { $conference_participants } kişi
       *[other] { $conference_participants } kişi
    } { -old-town-hall(case: "dative") } geldi.

    Gelenler çok farklı alanlardandı: kamu yönetimi ve siyasetten, iş dünyası ve eğitimden, sosyal kurumlardan ve göçmen örgütlerinden.

    ## Üç bölüm, tek konu

    - **Öğleden önce** güncel veriler ve { -integration-concept(case: "locative") } öngörülen önlemler ele alındı. { -advisory-council(case: "genitive") } ve { -integration-network(case: "genitive") } çalışmaları da tanıtıldı.
    - **Panelde** { $conference_deputy_mayors ->
        [one] { $conference_deputy_mayors } belediye başkan yardımcısı
       *[other] { $conference_deputy_mayors } belediye başkan yardımcısı
    } ile { -integration-commissioner } zorluklar, planlar ve dilekler üzerine konuştu.
    - **Öğleden sonra** *atölye çalışmalarında* eylem alanları tek tek işlendi.

    ## Sonraki adımlar için temel

    Çalışmalar konferans günüyle sona ermiyor. Sonuçlar, kentteki kurulların bundan sonraki çalışmalarına yansıyacak ve sonraki adımlar için temel oluşturacak. Kent hakkında daha fazla bilgi edinmek isteyenler [magdeburg.de]({ $conference_information_url }) adresine bakabilir.
