### origin: machine

title = { -integration-network }: contact

role = Point of contact for everyone who would like to join in the network

summary = Would you like to join in? Call { $phone }. These contact details, including languages and opening hours, are made up and serve only as an illustration.
