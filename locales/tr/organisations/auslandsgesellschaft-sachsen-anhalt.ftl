### origin: machine

title = { -auslandsgesellschaft }

summary = Dernek, { -ikoe } projesini yürütüyor.

body =
    { -auslandsgesellschaft }, kayıtlı bir dernektir. Dernek, { -conference(case: "locative") } bir atölye çalışmasına uzman katkısı sunan { -ikoe } projesini yürütüyor.

    Daha fazla bilgiyi [derneğin web sitesinde]({ $website }) bulabilirsiniz.
