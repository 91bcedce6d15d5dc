### origin: machine

title = { -city }

summary = إدارة المدينة هي التي نظّمت { -conference }، ويتبع لها مكتب { -integration-commissioner }.

body =
    { -magdeburg } هي عاصمة ولاية ساكسونيا أنهالت. وتتولى إدارة المدينة تنفيذ { -integration-concept } التي أقرّها مجلس المدينة.

    ويقدّم { -advisory-council } المشورة للمدينة، كما تتعاون المدينة ضمن { -integration-network } مع الجمعيات ومنظمات المهاجرين.

    لمزيد من المعلومات يُرجى زيارة [موقع المدينة الإلكتروني]({ $website }).
