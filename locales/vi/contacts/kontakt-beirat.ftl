### origin: machine

title = { -advisory-council }: liên hệ

role = Tiếp nhận câu hỏi và góp ý gửi đến hội đồng tư vấn

summary = Hãy viết cho hội đồng theo địa chỉ { $email }. Thông tin liên hệ này, kể cả ngôn ngữ và giờ làm việc, không có thật và chỉ dùng để minh họa.
