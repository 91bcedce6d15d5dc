### origin: machine

title = { -auslandsgesellschaft }: liên hệ

role = Giải đáp thắc mắc về hội và các dự án của hội

summary = Điện thoại: { $phone }. Thông tin thêm về hội có tại { $website }. Trừ trang web, mọi thông tin liên hệ, kể cả ngôn ngữ và giờ làm việc, đều không có thật và chỉ dùng để minh họa.
