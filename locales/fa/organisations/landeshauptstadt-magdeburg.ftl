### origin: machine

title = { -city }

summary = شهرداری برگزارکنندهٔ { -conference } بود. دفتر { -integration-commissioner } بخشی از شهرداری است.

body =
    { -magdeburg } مرکز ایالت زاکسن‌آنهالت است. شهرداری { -integration-concept } را که به تصویب شورای شهر رسیده است، اجرا می‌کند.

    { -advisory-council } به شهر مشورت می‌دهد. شهرداری در { -integration-network } با انجمن‌ها و سازمان‌های مهاجران همکاری می‌کند.

    اطلاعات بیشتر در [وب‌سایت شهر]({ $website }) آمده است.
