### origin: machine

title = { -auslandsgesellschaft }

summary = Об’єднання реалізує проєкт { -ikoe }.

body =
    { -auslandsgesellschaft } — зареєстроване громадське об’єднання. Воно реалізує проєкт { -ikoe }, який зробив фаховий внесок до одного з воркшопів { -conference(case: "genitive") }.

    Більше про нього розповідає [сайт об’єднання]({ $website }).
