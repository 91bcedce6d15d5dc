### origin: machine
###
### Shared vocabulary: kinds, topics, places, roles, and the interface strings
### for partners' websites.

## Kinds of item

kind-conference = همایش
kind-news = خبر
kind-workshop-report = گزارش کارگاه
kind-organisation = نهاد
kind-contact = تماس

## Topics

topic-administration = نظام اداری
topic-diversity = تنوع
topic-education = آموزش
topic-health = سلامت
topic-language = زبان
topic-participation = مشارکت
topic-work = کار

## Places

# With the German name, because it stands on the signs in the city.
venue-altes-rathaus = ساختمان قدیمی شهرداری (Altes Rathaus)
venue-beispielhaus = خانهٔ نمونه

city-magdeburg = ماگدبورگ
city-musterstadt = موسترشتات

## What an organisation is

organisation-kind-administration = نهاد اداری
organisation-kind-advisory-body = نهاد مشورتی
organisation-kind-network = شبکه
organisation-kind-association = انجمن
organisation-kind-project = پروژه

## What a contact is for

contact-kind-office = دفتر
contact-kind-advice = مشاوره
contact-kind-project = پروژه
contact-kind-network = شبکه
contact-kind-press = امور رسانه‌ها

## The part that an organisation had in a workshop

role-input = ارائهٔ تخصصی
role-moderation = گردانندگی
role-host = میزبانی
role-organisation = برگزاری

## What a link leads to

link-association = وب‌سایت انجمن
link-city = وب‌سایت شهر
link-full-report = گزارش کامل
link-more = اطلاعات بیشتر
link-press-release = بیانیهٔ مطبوعاتی
link-registration = ثبت‌نام

## Interface strings for partners' websites

ui-read-more = ادامهٔ مطلب
ui-all-news = همهٔ خبرها
ui-all-contacts = همهٔ راه‌های تماس
ui-next-page = صفحهٔ بعد
ui-previous-page = صفحهٔ قبل
ui-back = بازگشت
ui-search = جست‌وجو
ui-no-results = چیزی یافت نشد
ui-results =
    { $count ->
        [one] { $count } نتیجه
       *[other] { $count } نتیجه
    }
ui-published-on = تاریخ انتشار: { DATETIME($date, dateStyle: "long") }
ui-updated-on = تاریخ به‌روزرسانی: { DATETIME($date, dateStyle: "long") }
ui-held-on = تاریخ برگزاری: { DATETIME($date, dateStyle: "long") }
ui-participants =
    { $count ->
        [one] { $count } شرکت‌کننده
       *[other] { $count } شرکت‌کننده
    }
ui-date = تاریخ
ui-venue = محل برگزاری
ui-host = برگزارکننده
ui-topics = موضوع‌ها
ui-contributors = با همکاری
ui-contact = تماس
ui-phone = تلفن
ui-email = ایمیل
ui-website = وب‌سایت
ui-address = نشانی
ui-opening-hours = ساعت‌های کاری
ui-closed = تعطیل
ui-languages = به این زبان‌ها صحبت می‌کنیم
ui-choose-language = زبان را انتخاب کنید
ui-valid-until = معتبر تا { DATETIME($date, dateStyle: "long") }
ui-verified-on = تاریخ آخرین بررسی: { DATETIME($date, dateStyle: "long") }
ui-not-translated = این متن هنوز به زبان شما در دسترس نیست. زبان متن نمایش‌داده‌شده: { $language }.
ui-machine-translated = این متن را ماشین ترجمه کرده است.
ui-outdated = این ترجمه از متن آلمانی قدیمی‌تر است.
ui-fictitious = این اطلاعات تماس ساختگی است.
ui-example = این یک نمونهٔ ساختگی است.
ui-image-credit = تصویر: { $name }
