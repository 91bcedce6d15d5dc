### origin: machine

title = { -conference } يقدّم حصيلة مرحلية

slug = مؤتمر-الاندماج-يقدم-حصيلة-مرحلية

summary =
    { $conference_participants ->
        [zero] لم يناقش أحد
        [one] ناقش شخص واحد
        [two] ناقش شخصان
        [few] ناقش نحو { $conference_participants } أشخاص
        [many] ناقش نحو { $conference_participants } شخصًا
       *[other] ناقش نحو { $conference_participants } شخص
    } في { -old-town-hall } يوم { $conference_starts_on } ما تحقق في { -magdeburg } في مجال الاندماج وما لم يُنجز بعد.

body =
    ماذا تتضمن { -integration-concept }، وماذا تحقق منها؟ كان هذا هو السؤال المحوري يوم { DATETIME($conference_starts_on, dateStyle: "full") }. وكانت { -city } قد دعت إلى اللقاء في { -old-town-hall }، { $conference_participants ->
        [zero] فلم يلبِّ الدعوة أحد.
        [one] فلبّى الدعوة شخص واحد.
        [two] فلبّى الدعوة شخصان.
        [few] فلبّى الدعوة نحو { $conference_participants } أشخاص.
        [many] فلبّى الدعوة نحو { $conference_participants } شخصًا.
       *[other] فلبّى الدعوة نحو { $conference_participants } شخص.
    }

    وجاء الحضور من مجالات شديدة التنوع: من الإدارة والسياسة، ومن الاقتصاد والتعليم، ومن المؤسسات الاجتماعية ومنظمات المهاجرين.

    ## ثلاث محطات وموضوع واحد

    - **قبل الظهر:** دار الحديث حول أرقام حديثة وتدابير { -integration-concept }، كما عُرض عمل { -advisory-council } و{ -integration-network }.
    - **في حلقة النقاش:** { $conference_deputy_mayors ->
        [zero] تحدّث
        [one] تحدّث نائب واحد للعمدة مع
        [two] تحدّث نائبان للعمدة مع
        [few] تحدّث { $conference_deputy_mayors } نواب للعمدة مع
        [many] تحدّث { $conference_deputy_mayors } نائبًا للعمدة مع
       *[other] تحدّث { $conference_deputy_mayors } نائب للعمدة مع
    } { -integration-commissioner } عن التحديات والمشاريع والتطلعات.
    - **بعد الظهر:** تناولت *ورش العمل* كل مجال من مجالات العمل على حدة.

    ## أساس للخطوات التالية

    لا ينتهي العمل بانتهاء المؤتمر، فالنتائج تصبّ في العمل اللاحق لهيئات المدينة وتشكّل أساسًا للخطوات التالية. ومن أراد معرفة المزيد عن المدينة يجده على [magdeburg.de]({ $conference_information_url }).
