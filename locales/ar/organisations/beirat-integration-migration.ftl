### origin: machine

title = { -advisory-council }

summary = تقدّم هذه الهيئة المشورة ل{ -city } في شؤون الاندماج والهجرة.

body =
    { -advisory-council } *هيئة استشارية* تابعة ل{ -city }.

    وكان عمله جزءًا من العرض العام الذي قُدّم صباح يوم { -conference }.
