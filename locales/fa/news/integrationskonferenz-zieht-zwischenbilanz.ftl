### origin: machine

title = { -conference }: ارزیابی در میانهٔ راه

slug = همایش-ادغام-اجتماعی-ارزیابی-میانی

summary =
    در تاریخ { $conference_starts_on } در { -old-town-hall } حدود { $conference_participants ->
        [one] { $conference_participants } نفر در این باره گفت‌وگو کرد
       *[other] { $conference_participants } نفر در این باره گفت‌وگو کردند
    } که در { -magdeburg } در زمینهٔ ادغام اجتماعی چه به دست آمده و چه کارهایی هنوز در پیش است.

body =
    در { -integration-concept } چه آمده و از آن چه حاصل شده است؟ این پرسش در روز { DATETIME($conference_starts_on, dateStyle: "full") } در کانون توجه بود. به دعوت { -city } حدود { $conference_participants ->
        [one] { $conference_participants } نفر به { -old-town-hall } آمد.
       *[other] { $conference_participants } نفر به { -old-town-hall } آمدند.
    }

    حاضران از حوزه‌های بسیار گوناگونی آمده بودند: از دستگاه‌های اداری و سیاست، از اقتصاد و آموزش، از نهادهای اجتماعی و از سازمان‌های مهاجران.

    ## سه بخش، یک موضوع

    - **پیش از ظهر** به آمار کنونی و اقدامات { -integration-concept } اختصاص داشت. کار { -advisory-council } و { -integration-network } نیز معرفی شد.
    - در **میزگرد** { $conference_deputy_mayors ->
        [one] { $conference_deputy_mayors } معاون شهردار
       *[other] { $conference_deputy_mayors } معاون شهردار
    } و { -integration-commissioner } دربارهٔ چالش‌ها، طرح‌ها و خواسته‌ها گفت‌وگو کردند.
    - **بعدازظهر** در *کارگاه‌ها* به تک‌تک حوزه‌های اقدام پرداخته شد.

    ## مبنای گام‌های بعدی

    کار با روز همایش به پایان نرسیده است. نتایج در ادامهٔ کار نهادهای شهر به کار گرفته می‌شود و مبنای گام‌های بعدی خواهد بود. برای آشنایی بیشتر با شهر به [magdeburg.de]({ $conference_information_url }) سر بزنید.
