### origin: machine

title = { -advisory-council }

summary = این نهاد در امور ادغام اجتماعی و مهاجرت به { -city } مشورت می‌دهد.

body =
    { -advisory-council } یکی از *نهادهای مشورتی* { -city } است.

    در { -conference }، کار این شورا بخشی از گزارش کلی پیش از ظهر بود.
