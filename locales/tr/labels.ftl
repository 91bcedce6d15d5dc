### origin: machine
###
### Shared vocabulary: kinds, topics, places, roles, and the interface strings
### for partners' websites.

## Kinds of item

kind-conference = Konferans
kind-news = Haber
kind-workshop-report = Atölye raporu
kind-organisation = Kuruluş
kind-contact = İletişim

## Topics

topic-administration = Kamu yönetimi
topic-diversity = Çeşitlilik
topic-education = Eğitim
topic-health = Sağlık
topic-language = Dil
topic-participation = Katılım
topic-work = Çalışma hayatı

## Places

# With the German name, because it stands on the signs in the city.
venue-altes-rathaus = Eski Belediye Sarayı (Altes Rathaus)
venue-beispielhaus = Örnek Evi

city-magdeburg = Magdeburg
city-musterstadt = Musterstadt

## What an organisation is

organisation-kind-administration = Kamu idaresi
organisation-kind-advisory-body = Danışma organı
organisation-kind-network = Ağ
organisation-kind-association = Dernek
organisation-kind-project = Proje

## What a contact is for

contact-kind-office = Büro
contact-kind-advice = Danışmanlık
contact-kind-project = Proje
contact-kind-network = Ağ
contact-kind-press = Basın

## The part that an organisation had in a workshop

role-input = Uzman katkısı
role-moderation = Moderasyon
role-host = Ev sahipliği
role-organisation = Organizasyon

## What a link leads to

link-association = Derneğin web sitesi
link-city = Belediyenin web sitesi
link-full-report = Ayrıntılı rapor
link-more = Daha fazla bilgi
link-press-release = Basın bildirisi
link-registration = Kayıt

## Interface strings for partners' websites

ui-read-more = Devamını oku
ui-all-news = Tüm haberler
ui-all-contacts = Tüm iletişim bilgileri
ui-next-page = Sonraki sayfa
ui-previous-page = Önceki sayfa
ui-back = Geri
ui-search = Ara
ui-no-results = Sonuç bulunamadı
ui-results =
    { $count ->
        [one] { $count } sonuç
       *[other] { $count } sonuç
    }
ui-published-on = Yayın tarihi: { DATETIME($date, dateStyle: "long") }
ui-updated-on = Güncelleme tarihi: { DATETIME($date, dateStyle: "long") }
ui-held-on = Düzenlendiği tarih: { DATETIME($date, dateStyle: "long") }
ui-participants =
    { $count ->
        [one] { $count } katılımcı
       *[other] { $count } katılımcı
    }
ui-date = Tarih
ui-venue = Yer
ui-host = Düzenleyen
ui-topics = Konular
ui-contributors = Katkıda bulunanlar
ui-contact = İletişim
ui-phone = Telefon
ui-email = E-posta
ui-website = Web sitesi
ui-address = Adres
ui-opening-hours = Çalışma saatleri
ui-closed = Kapalı
ui-languages = Konuştuğumuz diller
ui-choose-language = Dil seçin
ui-valid-until = { DATETIME($date, dateStyle: "long") } tarihine kadar geçerli
ui-verified-on = Son kontrol tarihi: { DATETIME($date, dateStyle: "long") }
ui-not-translated = Bu metin henüz sizin dilinizde yok. Gösterilen dil: { $language }.
ui-machine-translated = Bu metin makine tarafından çevrildi.
ui-outdated = Bu çeviri, Almanca metinden daha eski.
ui-fictitious = Bu iletişim bilgileri uydurmadır.
ui-example = Bu, uydurma bir örnektir.
ui-image-credit = Görsel: { $name }
