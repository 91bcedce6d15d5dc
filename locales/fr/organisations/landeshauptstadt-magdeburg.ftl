### origin: machine

title = { -city }

summary = L’administration municipale a organisé la { -conference }. Le bureau { -integration-commissioner(form: "de") } en fait partie.

body =
    { -magdeburg } est la capitale du Land de Saxe-Anhalt. L’administration municipale met en œuvre { -integration-concept(form: "le") } adopté par le conseil municipal.

    Le { -advisory-council } assiste la ville de ses avis. Au sein { -integration-network(form: "de") }, elle travaille avec des associations et des organisations de migrants.

    Pour en savoir plus, consultez le [site web de la ville]({ $website }).
