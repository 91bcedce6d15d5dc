### origin: machine

title = { -advisory-council }

summary = Kurul, { -city(case: "dative") } entegrasyon ve göç konularında danışmanlık yapar.

body =
    { -advisory-council }, { -city(case: "genitive") } bir *danışma organıdır*.

    { -conference(case: "locative") } öğleden önce yapılan genel değerlendirmede kurulun çalışmalarına da yer verildi.
