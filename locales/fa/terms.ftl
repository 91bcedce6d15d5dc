### origin: machine
###
### Names as terms. Persian nouns have one form. The names are chosen so that an
### attribute can follow them without another sign for the ezafe.

-magdeburg = ماگدبورگ

-city = شهرداری ماگدبورگ

-old-town-hall = ساختمان قدیمی شهرداری

-integration-concept = برنامهٔ ادغام اجتماعی

-advisory-council = شورای مشورتی ادغام اجتماعی و مهاجرت

-integration-network = شبکهٔ ادغام اجتماعی

# In Latin letters, so it never begins a sentence: a text that begins with it
# could be taken for a text written from left to right.
-ikoe = IKOE

# "انجمن" stands for "e.V.": the full stop would jump to the wrong side of the
# name in a text written from right to left.
-auslandsgesellschaft = انجمن Auslandsgesellschaft Sachsen-Anhalt

-integration-commissioner = مسئول ادغام اجتماعی

-conference = همایش ادغام اجتماعی
