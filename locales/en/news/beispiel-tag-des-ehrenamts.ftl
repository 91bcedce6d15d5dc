### origin: machine

title = Example: A day for volunteering

slug = example-volunteering-day

summary =
    On the market square, { $stalls ->
        [one] { $stalls } stall
       *[other] { $stalls } stalls
    } showed how people can get involved in the city. This article is made up.

body =
    There are many ways to help. Those who walked across the market square on volunteering day could get an overview and *try out* at once what suits them.

    ## From reading aloud to mending bicycles

    - **Reading aloud** at the nursery
    - **Going along** on someone’s first visit to an authority
    - **Repairing** things in the open workshop

    On that very day, { $new_volunteers ->
        [one] { $new_volunteers } person signed up as a volunteer.
       *[other] { $new_volunteers } people signed up as volunteers.
    } More opportunities are listed on the [volunteering exchange](https://ehrenamt.example.org/).
