### origin: machine

title = { -auslandsgesellschaft }

summary = این انجمن مجری پروژهٔ { -ikoe } است.

body =
    { -auslandsgesellschaft } انجمنی ثبت‌شده (eingetragener Verein) است. این انجمن پروژهٔ { -ikoe } را اجرا می‌کند که ارائهٔ تخصصی یکی از کارگاه‌های { -conference } را بر عهده داشت.

    اطلاعات بیشتر در [وب‌سایت انجمن]({ $website }) آمده است.
