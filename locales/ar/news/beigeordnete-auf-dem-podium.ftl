### origin: machine

title = نواب العمدة على منصة الحوار: ماذا بعد المؤتمر؟

slug = نواب-العمدة-على-منصة-الحوار

summary =
    في { -conference } { $conference_deputy_mayors ->
        [zero] لم ينضم أي نائب للعمدة
        [one] انضم نائب واحد للعمدة
        [two] انضم نائبان للعمدة
        [few] انضم { $conference_deputy_mayors } نواب للعمدة
        [many] انضم { $conference_deputy_mayors } نائبًا للعمدة
       *[other] انضم { $conference_deputy_mayors } نائب للعمدة
    } إلى { -integration-commissioner } في حلقة نقاش. وتصبّ نتائج ذلك اليوم الآن في عمل هيئات المدينة.

body =
    الاندماج شأن يخص دوائر كثيرة في آن واحد. وقد تجلّى ذلك في حلقة النقاش التي شهدها { -conference } يوم { $conference_starts_on }، إذ { $conference_deputy_mayors ->
        [zero] لم يجلس أي نائب للعمدة
        [one] جلس نائب واحد للعمدة
        [two] جلس نائبان للعمدة
        [few] جلس { $conference_deputy_mayors } نواب للعمدة
        [many] جلس { $conference_deputy_mayors } نائبًا للعمدة
       *[other] جلس { $conference_deputy_mayors } نائب للعمدة
    } *جنبًا إلى جنب* مع { -integration-commissioner }. وعُدّ ذلك دليلًا على الأهمية التي تحظى بها سياسة الاندماج في المدينة.

    ## محاور الحوار

    - **التحديات** التي تواجهها المدينة اليوم،
    - **المشاريع** المخطط لها،
    - **التطلعات** إلى مستقبل المدينة.

    ## ما الخطوة التالية؟

    يصبّ ما طُرح في حلقة النقاش وورش العمل في العمل اللاحق لهيئات المدينة، وهو الأساس الذي يستند إليه استمرار تنفيذ { -integration-concept }.

    وتواصل الإدارة في ذلك اعتمادها على شبكات قوية وتعاون موثوق وبنى أكثر رسوخًا لدعم الاندماج.

    تجدون معلومات عامة عن المدينة على [magdeburg.de]({ $conference_information_url }). ويستقبل مكتب { -integration-commissioner } أسئلتكم على البريد الإلكتروني { CONTACT("kontakt-integrationsbeauftragter", show: "email") } (هذا العنوان وهمي).
