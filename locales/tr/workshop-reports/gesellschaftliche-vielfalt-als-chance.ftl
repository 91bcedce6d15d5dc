### origin: machine

title = Toplumsal çeşitlilik: modern bir kamu yönetimi için fırsat

slug = toplumsal-cesitlilik-bir-firsat

summary = { -conference(case: "locative") }ki atölye çalışmalarından biri, çeşitliliğin hâkim olduğu bir toplumda kamu yönetimini konu aldı. Uzman katkısını { -ikoe } projesinin üyeleri sundu.

body =
    { -conference(case: "locative") } öğleden sonra, kent için önemli eylem alanlarına yönelik atölye çalışmaları yapıldı. Bunlardan biri, { $held_on } tarihinde **yönetimin kendisini** ele aldı: Başlığında da belirtildiği gibi, toplumsal çeşitlilik bir *fırsattır*.

    ## Uygulamadan gelen katkı

    Uzman katkısını { -ikoe } projesinin üyeleri sundu. { -auslandsgesellschaft } tarafından yürütülen proje, kültürlerarası açılım sürecinde kamu idarelerine şöyle destek oluyor:

    - **danışmanlıkla**
    - ve **eğitimlerle**.

    ## Daha fazla bilgi

    Proje, atölye çalışmasıyla ilgili kısa bir raporu kendi sayfasında yayımladı. Projeyi yürüten derneği [web sitesinden]({ CONTACT("kontakt-auslandsgesellschaft", show: "website") }) daha yakından tanıyabilirsiniz.

    Konferansın yapıldığı yer: { $conference_venue }, { $conference_city }.

link-association = { -auslandsgesellschaft } derneğinin web sitesi
