### origin: machine

title = { -advisory-council }

summary = This body advises the { -city } on matters of integration and migration.

body =
    The { -advisory-council } is an *advisory body* of the { -city }.

    At the { -conference }, its work was part of the morning’s overview.
