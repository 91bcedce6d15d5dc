### origin: machine

title = Example: A job fair for everyone who is new in town

slug = example-job-fair

summary =
    On { $fair_on }, { $employers ->
        [one] { $employers } employer introduces itself.
       *[other] { $employers } employers introduce themselves.
    } This article is made up.

body =
    Can you find a job when your certificates come from another country? At the job fair on { DATETIME($fair_on, weekday: "long", day: "numeric", month: "long") }, you can talk to employers *directly*. It takes place in hall { $hall }.

    ## What you should bring

    - Your **CV**, handwritten is fine
    - Certificates, if you have any
    - Questions

    A team will be there to help with translating. [Registration](https://jobmesse.example.org/) is optional.

link-registration = Register
