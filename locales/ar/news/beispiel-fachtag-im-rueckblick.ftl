### origin: machine

title = مثال: نظرة على الملتقى بعد ختامه

slug = مثال-نظرة-على-الملتقى-بعد-ختامه

summary =
    { $conference_participants ->
        [zero] لم يحضر أي ضيف
        [one] حضر ضيف واحد
        [two] حضر ضيفان
        [few] حضر { $conference_participants } ضيوف
        [many] حضر { $conference_participants } ضيفًا
       *[other] حضر { $conference_participants } ضيف
    } ملتقى العيش المشترك. هذا العرض من نسج الخيال.

body =
    استمع الحاضرون بعضهم إلى بعض، واختلفوا في الرأي، و*ضحكوا*. ولم يكد يبقى كرسي شاغر في القاعات { $conference_rooms }.

    ## شكرًا

    - لكل من أدار **ورشة عمل**،
    - { $helpers ->
        [zero] لكل يد ساعدت، ولولاها
        [one] لمتطوع واحد لولاه
        [two] لمتطوعين اثنين لولاهما
        [few] لفريق من { $helpers } متطوعين لولاهم
        [many] لفريق من { $helpers } متطوعًا لولاهم
       *[other] لفريق من { $helpers } متطوع لولاهم
    } لما نجح شيء،
    - وللمطبخ.

    تُنشر تقارير ورش العمل تباعًا، وقد نُشر أولها في { DATETIME($published_on, dateStyle: "long") }. وتجدون الصور على [صفحة الملتقى](https://fachtag.example.org/).
