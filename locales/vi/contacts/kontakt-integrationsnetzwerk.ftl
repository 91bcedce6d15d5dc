### origin: machine

title = { -integration-network }: liên hệ

role = Đầu mối cho tất cả những ai muốn tham gia mạng lưới

summary = Bạn muốn tham gia? Hãy gọi số { $phone }. Thông tin liên hệ này, kể cả ngôn ngữ và giờ làm việc, không có thật và chỉ dùng để minh họa.
