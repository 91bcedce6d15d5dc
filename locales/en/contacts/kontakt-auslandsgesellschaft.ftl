### origin: machine

title = { -auslandsgesellschaft }: contact

role = Answers questions about the association and its projects

summary = Phone: { $phone }. More about the association can be found at { $website }. All contact details except the website, including languages and opening hours, are made up and serve only as an illustration.
