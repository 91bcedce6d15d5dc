### origin: machine

title = Văn phòng { -integration-commissioner(form: "title") }

role = Đầu mối của { -city } về các vấn đề hội nhập

summary = Bạn có thể liên hệ với văn phòng qua số { $phone } hoặc địa chỉ { $email }. Thông tin liên hệ này, kể cả ngôn ngữ và giờ làm việc, không có thật và chỉ dùng để minh họa.

opening-hours-note = Ngoài giờ này xin hẹn trước
