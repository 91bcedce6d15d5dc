### origin: machine

title = { -integration-network } – { -city }

summary = Au sein de ce réseau, l’administration, les associations et les organisations de migrants de la ville travaillent ensemble.

body =
    L’intégration ne réussit qu’à plusieurs. C’est pourquoi { -integration-network(form: "le") } relie

    - l’administration,
    - des associations
    - et des organisations de migrants à { -magdeburg }.

    Son travail a été présenté pendant la matinée de la { -conference }.
