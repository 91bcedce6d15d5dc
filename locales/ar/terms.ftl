### origin: machine
###
### Names as terms. Arabic names keep one form after a preposition or in a
### genitive, so there are no cases here. A name that begins with the article
### cannot take an attached li-; write the sentence so that none is needed.

-magdeburg = ماغديبورغ

# Feminine.
-city = مدينة ماغديبورغ

# Masculine.
-old-town-hall = مبنى البلدية القديم

# Feminine.
-integration-concept =
    { $form ->
       *[definite] خطة الاندماج
        [indefinite] خطة للاندماج
    }

# Masculine.
-advisory-council = المجلس الاستشاري للاندماج والهجرة

# Feminine.
-integration-network = شبكة الاندماج

-ikoe = IKOE

# Feminine. The brackets keep the full stop of "e.V." with the Latin name when
# the line runs from right to left.
-auslandsgesellschaft = جمعية Auslandsgesellschaft Sachsen-Anhalt (e.V.)

# Masculine.
-integration-commissioner = مفوض شؤون الاندماج

# Masculine.
-conference = مؤتمر الاندماج
