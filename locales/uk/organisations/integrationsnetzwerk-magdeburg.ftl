### origin: machine

title = { -integration-network } { -city(case: "genitive") }

summary = У мережі співпрацюють міська адміністрація, громадські об’єднання та мігрантські організації.

body =
    Інтеграція вдається лише спільними зусиллями. Тому { -integration-network } поєднує

    - адміністрацію,
    - громадські об’єднання
    - та мігрантські організації в { -magdeburg(case: "locative") }.

    На { -conference(case: "locative") } її роботу представили в першій половині дня.
