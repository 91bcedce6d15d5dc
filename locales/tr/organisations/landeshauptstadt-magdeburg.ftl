### origin: machine

title = { -city }

summary = Belediye, { -conference(case: "accusative") } düzenledi. Belediye bünyesinde { -integration-commissioner(case: "genitive") } bürosu da yer alıyor.

body =
    { -magdeburg }, Saksonya-Anhalt eyaletinin başkentidir. Belediye yönetimi, belediye meclisinin kabul ettiği { -integration-concept(case: "accusative") } uyguluyor.

    Kente { -advisory-council } danışmanlık yapıyor. Belediye, { -integration-network(case: "locative") } dernekler ve göçmen örgütleriyle birlikte çalışıyor.

    Daha fazla bilgiyi [belediyenin web sitesinde]({ $website }) bulabilirsiniz.
