### origin: machine

title = { -auslandsgesellschaft }

summary = Объединение ведёт проект { -ikoe }.

body =
    { -auslandsgesellschaft } — зарегистрированное общественное объединение. Оно ведёт проект { -ikoe }, который внёс экспертный вклад в один из воркшопов { -conference(case: "genitive") }.

    Больше о нём рассказывает [сайт объединения]({ $website }).
