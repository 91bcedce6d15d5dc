### origin: machine

title = مثال: جولة في المدينة بأصوات كثيرة

slug = مثال-جولة-في-المدينة

summary =
    في { $walk_on } تنطلق جولة { $stops ->
        [zero] في المدينة يروي فيها
        [one] إلى مكان واحد يروي فيه
        [two] إلى مكانين يروي فيهما
        [few] إلى { $stops } أماكن يروي فيها
        [many] إلى { $stops } مكانًا يروي فيها
       *[other] إلى { $stops } مكان يروي فيها
    } الناس حكايات وصولهم. هذا الخبر من نسج الخيال.

body =
    كيف تبدو المدينة لمن يراها أول مرة؟ تجمع الجولة *إجابات*: عند محطة القطار، وأمام المكتبة، وفي الحديقة العامة.

    ## معلومات مفيدة

    - يبلغ طول المسار { $kilometres ->
        [zero] أقل من كيلومتر
        [one] كيلومترًا واحدًا
        [two] كيلومترين
        [few] { NUMBER($kilometres, minimumFractionDigits: 1, maximumFractionDigits: 1) } كيلومترات
        [many] { NUMBER($kilometres, minimumFractionDigits: 1, maximumFractionDigits: 1) } كيلومترًا
       *[other] { NUMBER($kilometres, minimumFractionDigits: 1, maximumFractionDigits: 1) } كيلومتر
    }.
    - المسار **خالٍ من الدرج** ومناسب للكراسي المتحركة.
    - الأطفال مرحّب بهم.

    تتوفر خريطة بجميع المحطات [للتنزيل](https://spaziergang.example.org/).
