### origin: machine

title = { -conference } nhìn lại giữa chặng đường

slug = hoi-nghi-hoi-nhap-nhin-lai-giua-chang-duong

summary = Ngày { $conference_starts_on }, khoảng { $conference_participants } người đã cùng nhau thảo luận tại { -old-town-hall }: { -magdeburg } đã đạt được gì trong công tác hội nhập và còn những việc gì phải làm?

body =
    Trong { -integration-concept } có những gì, và đến nay đã làm được đến đâu? Đó là câu hỏi trọng tâm vào { DATETIME($conference_starts_on, dateStyle: "full") }, khi khoảng { $conference_participants } người đến { -old-town-hall } theo lời mời của { -city }.

    Họ đến từ những lĩnh vực rất khác nhau: hành chính và chính trị, kinh tế và giáo dục, các cơ sở xã hội và các tổ chức của người nhập cư.

    ## Ba phần, một chủ đề

    - **Buổi sáng** dành cho số liệu mới nhất và các biện pháp trong { -integration-concept }. Hoạt động của { -advisory-council } và của { -integration-network } cũng được giới thiệu.
    - Tại **buổi tọa đàm**, { $conference_deputy_mayors } phó thị trưởng và { -integration-commissioner } nói về những thách thức, dự định và mong muốn.
    - **Buổi chiều**, các *hội thảo* bàn sâu về từng lĩnh vực hành động.

    ## Nền tảng cho những bước tiếp theo

    Hội nghị khép lại nhưng công việc vẫn tiếp tục. Các kết quả sẽ được đưa vào công việc của các hội đồng và ủy ban thành phố, làm nền tảng cho những bước tiếp theo. Bạn có thể tìm hiểu thêm về thành phố trên [magdeburg.de]({ $conference_information_url }).
