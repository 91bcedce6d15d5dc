### origin: machine

title = Example: Language House

summary = This project is made up. In the examples, people learn and practise German here.

body =
    The made-up Language House offers { $courses ->
        [one] { $courses } course
       *[other] { $courses } courses
    }, from the first word to the exam. Its website is just as made up: [Language House]({ $website }).
