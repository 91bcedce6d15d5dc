### origin: machine

title = { -ikoe }

summary = Proje, kamu idarelerini kültürlerarası açılım konusunda destekliyor.

body =
    Kültürlerarası açılım, bir idarenin çalışmalarını kentte yaşayan *bütün* insanlara göre düzenlemesi demektir. { -ikoe } projesi bu konuda idarelere **danışmanlık** ve **eğitimlerle** yardımcı oluyor.

    Projeyi { -auslandsgesellschaft } yürütüyor. { -conference(case: "locative") } bir atölye çalışmasındaki uzman katkısını proje üyeleri sundu.
