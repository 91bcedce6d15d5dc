### origin: machine

title = Hội nghị về Hội nhập Magdeburg 2025

slug = hoi-nghi-hoi-nhap-magdeburg-2025

summary = Ngày { $starts_on }, khoảng { $participants } người đã gặp nhau tại { -old-town-hall } để cùng nhìn lại: { -magdeburg } đã đi được đến đâu với { -integration-concept } của mình?

body =
    Theo lời mời của { -city }, khoảng { $participants } người đã đến dự. Họ đến từ giới hành chính, chính trị, kinh tế và giáo dục, từ các cơ sở xã hội và các tổ chức của người nhập cư.

    { -conference } là dịp để *đánh giá giữa chặng đường*. Hội đồng thành phố đã thông qua một { -integration-concept }. Câu hỏi giờ đây là đề án đang được thực hiện ra sao, những nhiệm vụ nào cấp thiết nhất trong các năm tới và làm thế nào để các bên phối hợp chặt chẽ hơn nữa.

    ## Một ngày hội nghị

    - **Thời gian và địa điểm:** { DATETIME($starts_on, dateStyle: "full") }, { $venue }, { $city }
    - **Buổi sáng:** số liệu mới nhất, các biện pháp trong { -integration-concept }, hoạt động của { -advisory-council } và của { -integration-network }
    - **Tọa đàm:** { $deputy_mayors } phó thị trưởng trao đổi cùng { -integration-commissioner }
    - **Buổi chiều:** các hội thảo về những lĩnh vực hành động quan trọng nhất

    ## Sau hội nghị

    Các kết quả sẽ được đưa vào công việc của các hội đồng và ủy ban thành phố. Đó là nền tảng cho những bước tiếp theo để thực hiện { -integration-concept }. Bạn có thể tìm hiểu thêm về thành phố trên [trang web của thành phố]({ $information_url }).

link-city = Trang web của { -city }
