### origin: machine

title = { -city } { -integration-network }

summary = Ağda belediye yönetimi, dernekler ve kentteki göçmen örgütleri birlikte çalışıyor.

body =
    Entegrasyon ancak birlikte başarılır. Bu nedenle { -integration-network } şunları bir araya getiriyor:

    - belediye yönetimini,
    - dernekleri
    - ve { -magdeburg(case: "locative") }ki göçmen örgütlerini.

    { -conference(case: "locative") } ağın çalışmaları öğleden önce tanıtıldı.
