### origin: machine

title = Example: A draft

slug = example-draft

summary = This made-up article is not finished yet. Readers do not see it.

body = A text about new courses will stand here *later*.
