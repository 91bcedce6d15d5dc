### origin: machine

title = معاونان شهردار در میزگرد: پس از همایش چه می‌شود؟

slug = معاونان-شهردار-در-میزگرد

summary =
    در { -conference } { $conference_deputy_mayors ->
        [one] { $conference_deputy_mayors } معاون شهردار با { -integration-commissioner } به گفت‌وگو نشست.
       *[other] { $conference_deputy_mayors } معاون شهردار با { -integration-commissioner } به گفت‌وگو نشستند.
    } نتایج این روز اکنون در کار نهادهای شهر به کار گرفته می‌شود.

body =
    ادغام اجتماعی هم‌زمان به اداره‌های بسیاری مربوط می‌شود. این نکته در میزگرد { -conference } در تاریخ { $conference_starts_on } به چشم می‌آمد: { $conference_deputy_mayors ->
        [one] { $conference_deputy_mayors } معاون شهردار *در کنار* { -integration-commissioner } نشسته بود.
       *[other] { $conference_deputy_mayors } معاون شهردار *در کنار* { -integration-commissioner } نشسته بودند.
    } این حضور نشانهٔ وزنی دانسته شد که سیاست ادغام اجتماعی در شهر دارد.

    ## موضوع‌های گفت‌وگو

    - **چالش‌هایی** که شهر امروز با آن‌ها روبه‌روست،
    - **طرح‌هایی** که برنامه‌ریزی شده است،
    - **خواسته‌هایی** که برای پیشرفت شهر مطرح است.

    ## ادامهٔ راه

    آنچه در میزگرد و کارگاه‌ها مطرح شد، در ادامهٔ کار نهادهای شهر به کار گرفته می‌شود. اجرای { -integration-concept } بر همین پایه ادامه می‌یابد.

    شهرداری در این راه همچنان بر شبکه‌های نیرومند، همکاری قابل‌اعتماد و ساختارهای استوارتر برای ادغام اجتماعی تکیه می‌کند.

    اطلاعات کلی دربارهٔ شهر در [magdeburg.de]({ $conference_information_url }) آمده است. دفتر { -integration-commissioner } به پرسش‌ها پاسخ می‌دهد: { CONTACT("kontakt-integrationsbeauftragter", show: "email") } (این نشانی ساختگی است).
