### origin: machine

title = Magdeburg Integration Conference 2025

slug = magdeburg-integration-conference-2025

summary =
    On { $starts_on }, about { $participants ->
        [one] { $participants } person
       *[other] { $participants } people
    } met at the { -old-town-hall } to take stock: how far has { -magdeburg } come with its { -integration-concept }?

body =
    The { -city } had sent out the invitations, and about { $participants ->
        [one] { $participants } person
       *[other] { $participants } people
    } came: from the administration, politics, business and education, from social institutions and from migrant organisations.

    The { -conference } was meant as an *interim review*. The city council has adopted an { -integration-concept }. The day was about how it is being carried out, which challenges will matter most in the coming years, and how everyone involved can work together even more closely.

    ## The day at a glance

    - **When and where:** { DATETIME($starts_on, dateStyle: "full") }, { $venue }, { $city }
    - **Morning:** current figures, the measures of the { -integration-concept }, and the work of the { -advisory-council } and of the { -integration-network }
    - **Panel:** { $deputy_mayors ->
        [one] { $deputy_mayors } deputy mayor
       *[other] { $deputy_mayors } deputy mayors
    } in conversation, together with the { -integration-commissioner }
    - **Afternoon:** workshops on the most important fields of action

    ## What happens next

    The results go into the further work of the city’s bodies. The next steps in carrying out the { -integration-concept } will build on them. More about the city can be found on [its website]({ $information_url }).

link-city = Website of the { -city }
