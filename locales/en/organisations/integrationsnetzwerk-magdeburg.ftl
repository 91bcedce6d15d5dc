### origin: machine

title = { -integration-network } of the { -city }

summary = In this network, the administration, associations and migrant organisations of the city work together.

body =
    Integration only succeeds as a joint effort. This is why the { -integration-network } connects

    - the administration,
    - associations
    - and migrant organisations in { -magdeburg }.

    Its work was presented on the morning of the { -conference }.
