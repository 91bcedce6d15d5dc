### origin: machine

title = Magdeburg Entegrasyon Konferansı 2025

slug = magdeburg-entegrasyon-konferansi-2025

summary =
    { $starts_on } tarihinde yaklaşık { $participants ->
        [one] { $participants } kişi
       *[other] { $participants } kişi
    } ara değerlendirme için { -old-town-hall(case: "locative") } bir araya geldi: { -magdeburg }, { -integration-concept(case: "accusative") } hayata geçirmede ne kadar yol aldı?

body =
    { -city(case: "genitive") } daveti üzerine yaklaşık { $participants ->
        [one] { $participants } kişi
       *[other] { $participants } kişi
    } bir araya geldi: kamu yönetiminden, siyasetten, iş dünyasından ve eğitim alanından, sosyal kurumlardan ve göçmen örgütlerinden.

    { -conference }, bir *ara değerlendirme* olarak düşünülmüştü. Belediye meclisinin kabul ettiği bir { -integration-concept } var. Konferansta bu konseptin nasıl uygulandığı, önümüzdeki yıllarda en acil görevlerin neler olduğu ve ilgili herkesin nasıl daha da yakın iş birliği yapabileceği ele alındı.

    ## Günün programı

    - **Tarih ve yer:** { DATETIME($starts_on, dateStyle: "full") }, { $venue }, { $city }
    - **Öğleden önce:** güncel veriler, { -integration-concept(case: "locative") } öngörülen önlemler ile { -advisory-council(case: "genitive") } ve { -integration-network(case: "genitive") } çalışmaları
    - **Panel:** { $deputy_mayors ->
        [one] { $deputy_mayors } belediye başkan yardımcısının
       *[other] { $deputy_mayors } belediye başkan yardımcısının
    } { -integration-commissioner(case: "instrumental") } birlikte katıldığı söyleşi
    - **Öğleden sonra:** en önemli eylem alanlarına yönelik atölye çalışmaları

    ## Sonuçlar ne olacak?

    Sonuçlar, kentteki kurulların bundan sonraki çalışmalarına yansıyacak. Bundan sonra { -integration-concept(case: "genitive") } uygulanması için atılacak adımlar da bu sonuçlara dayanacak. Kent hakkında daha fazla bilgiyi [belediyenin web sitesinde]({ $information_url }) bulabilirsiniz.

link-city = { -city(case: "genitive") } web sitesi
