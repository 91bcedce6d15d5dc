### origin: machine

title = همایش ادغام اجتماعی ماگدبورگ ۲۰۲۵

slug = همایش-ادغام-اجتماعی-ماگدبورگ-2025

summary =
    در تاریخ { $starts_on } حدود { $participants ->
        [one] { $participants } نفر به { -old-town-hall } آمد
       *[other] { $participants } نفر در { -old-town-hall } گرد هم آمدند
    } تا کارها در میانهٔ راه ارزیابی شود: { -magdeburg } در اجرای { -integration-concept } تا کجا پیش رفته است؟

body =
    به دعوت { -city } حدود { $participants ->
        [one] { $participants } نفر آمد
       *[other] { $participants } نفر آمدند
    }: از دستگاه‌های اداری، از عرصه‌های سیاست، اقتصاد و آموزش، از نهادهای اجتماعی و از سازمان‌های مهاجران.

    { -conference } به‌عنوان *ارزیابی میانی* در نظر گرفته شده بود. { -integration-concept } به تصویب شورای شهر رسیده است. موضوع این روز آن بود که این برنامه چگونه اجرا می‌شود، در سال‌های آینده کدام کارها از همه فوری‌تر است و همهٔ دست‌اندرکاران چگونه می‌توانند از این هم نزدیک‌تر همکاری کنند.

    ## این روز در یک نگاه

    - **زمان و مکان:** { DATETIME($starts_on, dateStyle: "full") }، { $venue }، { $city }
    - **پیش از ظهر:** آمار کنونی، اقدامات { -integration-concept } و کار { -advisory-council } و { -integration-network }
    - **میزگرد:** گفت‌وگو با حضور { $deputy_mayors ->
        [one] { $deputy_mayors } معاون شهردار
       *[other] { $deputy_mayors } معاون شهردار
    } و { -integration-commissioner }
    - **بعدازظهر:** کارگاه‌هایی دربارهٔ مهم‌ترین حوزه‌های اقدام

    ## ادامهٔ راه

    نتایج این روز در ادامهٔ کار نهادهای شهر به کار گرفته می‌شود. گام‌های بعدی در اجرای { -integration-concept } نیز بر پایهٔ همین نتایج برداشته خواهد شد. برای آشنایی بیشتر با شهر به [وب‌سایت آن]({ $information_url }) سر بزنید.

link-city = وب‌سایت { -city }
