### origin: machine

title = مثال: ملتقى العيش المشترك

slug = مثال-ملتقى-العيش-المشترك

summary =
    { $participants ->
        [zero] لم يحضر أحد
        [one] حضر شخص واحد
        [two] حضر شخصان
        [few] حضر { $participants } أشخاص
        [many] حضر { $participants } شخصًا
       *[other] حضر { $participants } شخص
    } هذا الملتقى الخيالي في الفترة من { $starts_on } إلى { $ends_on }.

body =
    لم يُعقد هذا المؤتمر قط، وإنما يوضّح كيف تبدو فعالية *تمتد عدة أيام*.

    ## لمحة سريعة

    - **المكان:** { $venue }، { $city }
    - **البداية:** { DATETIME($starts_on, dateStyle: "full") }
    - **النهاية:** { DATETIME($ends_on, dateStyle: "full") }
    - **القاعات:** { LIST($rooms, type: "conjunction") }

    { $workshops ->
        [zero] لم تُعقد أي ورشة عمل
        [one] عُقدت ورشة عمل واحدة
        [two] عُقدت ورشتا عمل
        [few] عُقدت { $workshops } ورش عمل
        [many] عُقدت { $workshops } ورشة عمل
       *[other] عُقدت { $workshops } ورشة عمل
    } في هذه القاعات. أما النتائج فتجدونها في التقارير.
