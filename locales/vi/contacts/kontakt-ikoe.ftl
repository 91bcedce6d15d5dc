### origin: machine

title = Dự án { -ikoe }: liên hệ

role = Tư vấn và tập huấn cho các cơ quan hành chính

summary = Các cơ quan hành chính muốn được tư vấn xin viết đến { $email }. Thông tin liên hệ này, kể cả ngôn ngữ và giờ làm việc, không có thật và chỉ dùng để minh họa.

opening-hours-note = Trong kỳ nghỉ của các trường học chỉ trả lời qua email
