### origin: machine

title = { -auslandsgesellschaft }

summary = Stowarzyszenie prowadzi projekt { -ikoe }.
