### origin: machine
###
### Names as terms. Turkish knows these values of $case:
###   name          on its own (the default)
###   genitive      -in: "konferansın"
###   dative        -e: "konferansa"
###   accusative    -i: "konferansı"
###   locative      -de: "konferansta"; an adjective adds "ki": { … }ki
###   ablative      -den: "konferanstan"
###   instrumental  -le: "konferansla"
### An apostrophe parts the suffix from the name of a place, a building or an
### event, but not from the name of an institution (rule of the Turkish Language
### Association, TDK).

-magdeburg =
    { $case ->
       *[name] Magdeburg
        [genitive] Magdeburg’un
        [dative] Magdeburg’a
        [accusative] Magdeburg’u
        [locative] Magdeburg’da
        [ablative] Magdeburg’dan
        [instrumental] Magdeburg’la
    }

# The city as an institution.
-city =
    { $case ->
       *[name] Magdeburg Belediyesi
        [genitive] Magdeburg Belediyesinin
        [dative] Magdeburg Belediyesine
        [accusative] Magdeburg Belediyesini
        [locative] Magdeburg Belediyesinde
        [ablative] Magdeburg Belediyesinden
        [instrumental] Magdeburg Belediyesiyle
    }

# A building.
-old-town-hall =
    { $case ->
       *[name] Eski Belediye Sarayı
        [genitive] Eski Belediye Sarayı’nın
        [dative] Eski Belediye Sarayı’na
        [accusative] Eski Belediye Sarayı’nı
        [locative] Eski Belediye Sarayı’nda
        [ablative] Eski Belediye Sarayı’ndan
        [instrumental] Eski Belediye Sarayı’yla
    }

# Lower case, so it never begins a sentence.
-integration-concept =
    { $case ->
       *[name] entegrasyon konsepti
        [genitive] entegrasyon konseptinin
        [dative] entegrasyon konseptine
        [accusative] entegrasyon konseptini
        [locative] entegrasyon konseptinde
        [ablative] entegrasyon konseptinden
        [instrumental] entegrasyon konseptiyle
    }

-advisory-council =
    { $case ->
       *[name] Entegrasyon ve Göç Danışma Kurulu
        [genitive] Entegrasyon ve Göç Danışma Kurulunun
        [dative] Entegrasyon ve Göç Danışma Kuruluna
        [accusative] Entegrasyon ve Göç Danışma Kurulunu
        [locative] Entegrasyon ve Göç Danışma Kurulunda
        [ablative] Entegrasyon ve Göç Danışma Kurulundan
        [instrumental] Entegrasyon ve Göç Danışma Kuruluyla
    }

-integration-network =
    { $case ->
       *[name] Entegrasyon Ağı
        [genitive] Entegrasyon Ağının
        [dative] Entegrasyon Ağına
        [accusative] Entegrasyon Ağını
        [locative] Entegrasyon Ağında
        [ablative] Entegrasyon Ağından
        [instrumental] Entegrasyon Ağıyla
    }

# Where a suffix is needed, it goes to a following "projesi".
-ikoe = IKOE

# Where a suffix is needed, it goes to a following "derneği".
-auslandsgesellschaft = Auslandsgesellschaft Sachsen-Anhalt e.V.

# Lower case, so it never begins a sentence; "title" is for headings.
-integration-commissioner =
    { $case ->
       *[name] entegrasyon sorumlusu
        [title] Entegrasyon Sorumlusu
        [genitive] entegrasyon sorumlusunun
        [dative] entegrasyon sorumlusuna
        [accusative] entegrasyon sorumlusunu
        [locative] entegrasyon sorumlusunda
        [ablative] entegrasyon sorumlusundan
        [instrumental] entegrasyon sorumlusuyla
    }

# An event.
-conference =
    { $case ->
       *[name] Entegrasyon Konferansı
        [genitive] Entegrasyon Konferansı’nın
        [dative] Entegrasyon Konferansı’na
        [accusative] Entegrasyon Konferansı’nı
        [locative] Entegrasyon Konferansı’nda
        [ablative] Entegrasyon Konferansı’ndan
        [instrumental] Entegrasyon Konferansı’yla
    }
