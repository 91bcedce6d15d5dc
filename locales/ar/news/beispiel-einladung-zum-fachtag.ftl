### origin: machine

title = مثال: دعوة إلى الملتقى

slug = مثال-دعوة-إلى-الملتقى

summary = ينطلق ملتقى العيش المشترك يوم { $conference_starts_on } في { $conference_city }. هذه الدعوة من نسج الخيال.

body =
    كيف نعيش معًا، وما الذي يمكننا تحسينه *بجهد مشترك*؟ هذا ما نود أن نتحدث عنه معكم.

    ## البرنامج

    - **{ DATETIME($conference_starts_on, weekday: "long") }:** الترحيب والمحاضرات وأولى ورش العمل
    - **{ DATETIME($conference_ends_on, weekday: "long") }:** مزيد من ورش العمل والختام
    - **المكان:** { $conference_venue }

    { $conference_workshops ->
        [zero] لا توجد ورش عمل للاختيار من بينها.
        [one] تُعقد ورشة عمل واحدة.
        [two] يمكنكم الاختيار بين ورشتي عمل.
        [few] يمكنكم الاختيار من بين { $conference_workshops } ورش عمل.
        [many] يمكنكم الاختيار من بين { $conference_workshops } ورشة عمل.
       *[other] يمكنكم الاختيار من بين { $conference_workshops } ورشة عمل.
    } ونرجو منكم [التسجيل](https://fachtag.example.org/) حتى نوفّر ما يكفي من الكراسي.

    آخر تحديث للبرنامج: { DATETIME($updated_on, dateStyle: "medium") }

link-registration = التسجيل في الملتقى
