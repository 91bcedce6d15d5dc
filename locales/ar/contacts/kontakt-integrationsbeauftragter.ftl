### origin: machine

title = مكتب { -integration-commissioner }

role = الجهة التي تستقبل الأسئلة حول الاندماج في { -city }

summary = يمكنكم التواصل مع المكتب عبر { $phone } أو { $email }. بيانات الاتصال هذه، بما فيها اللغات وأوقات الدوام، وهمية وأُدرجت للتوضيح فقط.

opening-hours-note = مواعيد أخرى بالاتفاق المسبق
