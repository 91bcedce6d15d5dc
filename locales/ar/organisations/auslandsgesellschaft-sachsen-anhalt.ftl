### origin: machine

title = { -auslandsgesellschaft }

summary = الجمعية هي الجهة القائمة على مشروع { -ikoe }.

body =
    { -auslandsgesellschaft } جمعية مسجلة رسميًا. وهي الجهة القائمة على مشروع { -ikoe } الذي قدّم المساهمة التخصصية في إحدى ورش العمل خلال { -conference }.

    لمزيد من المعلومات يُرجى زيارة [موقع الجمعية الإلكتروني]({ $website }).
