### origin: machine

title = مؤتمر ماغديبورغ للاندماج 2025

slug = مؤتمر-ماغديبورغ-للاندماج-2025

summary =
    { $participants ->
        [zero] لم يجتمع أحد
        [one] اجتمع شخص واحد
        [two] اجتمع شخصان
        [few] اجتمع نحو { $participants } أشخاص
        [many] اجتمع نحو { $participants } شخصًا
       *[other] اجتمع نحو { $participants } شخص
    } في { -old-town-hall } يوم { $starts_on } لتقديم حصيلة مرحلية: إلى أين وصلت { -magdeburg } في تنفيذ { -integration-concept }؟

body =
    وجّهت { -city } الدعوة، { $participants ->
        [zero] فلم يلبّها أحد
        [one] فلبّاها شخص واحد
        [two] فلبّاها شخصان
        [few] فلبّاها نحو { $participants } أشخاص
        [many] فلبّاها نحو { $participants } شخصًا
       *[other] فلبّاها نحو { $participants } شخص
    } من الإدارة والسياسة والاقتصاد والتعليم ومن المؤسسات الاجتماعية ومنظمات المهاجرين.

    أراد { -conference } أن يكون *وقفة تقييم مرحلية*. فقد أقرّ مجلس المدينة { -integration-concept(form: "indefinite") }، وتمحور النقاش حول سير تنفيذها، وأبرز تحديات السنوات المقبلة، وسبل توثيق التعاون بين جميع الأطراف المعنية.

    ## برنامج اليوم في لمحة

    - **الزمان والمكان:** { DATETIME($starts_on, dateStyle: "full") }، { $venue }، { $city }
    - **قبل الظهر:** أرقام حديثة، وتدابير { -integration-concept }، وعمل { -advisory-council } و{ -integration-network }
    - **حلقة النقاش:** { $deputy_mayors ->
        [zero] حوار مع
        [one] حوار يشارك فيه نائب واحد للعمدة إلى جانب
        [two] حوار يشارك فيه نائبان للعمدة إلى جانب
        [few] حوار يشارك فيه { $deputy_mayors } نواب للعمدة إلى جانب
        [many] حوار يشارك فيه { $deputy_mayors } نائبًا للعمدة إلى جانب
       *[other] حوار يشارك فيه { $deputy_mayors } نائب للعمدة إلى جانب
    } { -integration-commissioner }
    - **بعد الظهر:** ورش عمل حول أهم مجالات العمل

    ## الخطوات التالية

    تصبّ النتائج في العمل اللاحق لهيئات المدينة، وعليها تُبنى الخطوات التالية في تنفيذ { -integration-concept }. وتجدون المزيد عن المدينة على [موقعها الإلكتروني]({ $information_url }).

link-city = الموقع الإلكتروني ل{ -city }
