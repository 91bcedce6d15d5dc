title = { -auslandsgesellschaft }

summary = Stowarzyszenie prowadzi projekt { -ikoe }.
