### origin: machine
###
### Shared vocabulary: kinds, topics, places, roles, and the interface strings
### for partners' websites.

## Kinds of item

kind-conference = مؤتمر
kind-news = خبر
kind-workshop-report = تقرير ورشة عمل
kind-organisation = منظمة
kind-contact = جهة اتصال

## Topics

topic-administration = الإدارة العامة
topic-diversity = التنوع
topic-education = التعليم
topic-health = الصحة
topic-language = اللغة
topic-participation = المشاركة المجتمعية
topic-work = العمل

## Places

venue-altes-rathaus = مبنى البلدية القديم
venue-beispielhaus = بيت المثال

city-magdeburg = ماغديبورغ
city-musterstadt = موسترشتات

## What an organisation is

organisation-kind-administration = إدارة عامة
organisation-kind-advisory-body = هيئة استشارية
organisation-kind-network = شبكة
organisation-kind-association = جمعية
organisation-kind-project = مشروع

## What a contact is for

contact-kind-office = مكتب
contact-kind-advice = استشارات
contact-kind-project = مشروع
contact-kind-network = شبكة
contact-kind-press = الصحافة

## The part that an organisation had in a workshop

role-input = مساهمة تخصصية
role-moderation = إدارة النقاش
role-host = الجهة المضيفة
role-organisation = التنظيم

## What a link leads to

link-association = موقع الجمعية الإلكتروني
link-city = موقع المدينة الإلكتروني
link-full-report = التقرير الكامل
link-more = مزيد من المعلومات
link-press-release = البيان الصحفي
link-registration = التسجيل

## Interface strings for partners' websites

ui-read-more = قراءة المزيد
ui-all-news = جميع الأخبار
ui-all-contacts = جميع جهات الاتصال
ui-next-page = الصفحة التالية
ui-previous-page = الصفحة السابقة
ui-back = رجوع
ui-search = بحث
ui-no-results = لم يُعثر على شيء
ui-results =
    { $count ->
        [zero] لا توجد نتائج
        [one] نتيجة واحدة
        [two] نتيجتان
        [few] { $count } نتائج
        [many] { $count } نتيجة
       *[other] { $count } نتيجة
    }
ui-published-on = نُشر في { DATETIME($date, dateStyle: "long") }
ui-updated-on = جرى تحديثه في { DATETIME($date, dateStyle: "long") }
ui-held-on = عُقدت في { DATETIME($date, dateStyle: "long") }
ui-participants =
    { $count ->
        [zero] لا مشاركين
        [one] مشارك واحد
        [two] مشاركان
        [few] { $count } مشاركين
        [many] { $count } مشاركًا
       *[other] { $count } مشارك
    }
ui-date = التاريخ
ui-venue = المكان
ui-host = الجهة المنظِّمة
ui-topics = المواضيع
ui-contributors = المساهمون
ui-contact = للتواصل
ui-phone = الهاتف
ui-email = البريد الإلكتروني
ui-website = الموقع الإلكتروني
ui-address = العنوان
ui-opening-hours = أوقات الدوام
ui-closed = مغلق
ui-languages = نتحدث
ui-choose-language = اختيار اللغة
ui-valid-until = سارٍ حتى { DATETIME($date, dateStyle: "long") }
ui-verified-on = آخر تحقق من البيانات في { DATETIME($date, dateStyle: "long") }
ui-not-translated = هذا النص غير متوفر بلغتكم حتى الآن. لغة العرض: { $language }.
ui-machine-translated = تُرجم هذا النص آليًا.
ui-outdated = هذه الترجمة أقدم من النص الألماني.
ui-fictitious = بيانات الاتصال هذه وهمية.
ui-example = هذا مثال خيالي.
ui-image-credit = الصورة: { $name }
