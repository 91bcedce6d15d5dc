### origin: machine

title = Các phó thị trưởng cùng tọa đàm: những bước đi sau hội nghị

slug = cac-pho-thi-truong-cung-toa-dam

summary = Tại { -conference }, { $conference_deputy_mayors } phó thị trưởng đã cùng thảo luận với { -integration-commissioner }. Kết quả của ngày hội nghị nay được đưa vào công việc của các hội đồng và ủy ban thành phố.

body =
    Hội nhập là việc của nhiều cơ quan cùng lúc. Buổi tọa đàm tại { -conference } ngày { $conference_starts_on } đã cho thấy điều đó: { $conference_deputy_mayors } phó thị trưởng ngồi *cùng bàn* với { -integration-commissioner }. Điều này được xem là một dấu hiệu cho thấy chính sách hội nhập có sức nặng như thế nào trong thành phố.

    ## Nội dung trao đổi

    - những **thách thức** mà thành phố đang phải đối mặt,
    - những **dự định** sắp tới,
    - những **mong muốn** cho sự phát triển của thành phố.

    ## Những bước tiếp theo

    Những điều được nêu ra tại buổi tọa đàm và trong các hội thảo sẽ được đưa vào công việc của các hội đồng và ủy ban thành phố. Đó là nền tảng để tiếp tục thực hiện { -integration-concept }.

    Trong công việc này, chính quyền thành phố tiếp tục dựa vào những mạng lưới vững mạnh, sự hợp tác đáng tin cậy và những cơ cấu bền vững hơn cho công tác hội nhập.

    Thông tin chung về thành phố có trên [magdeburg.de]({ $conference_information_url }). Nếu có câu hỏi, xin viết cho văn phòng của { -integration-commissioner }: { CONTACT("kontakt-integrationsbeauftragter", show: "email") } (địa chỉ này không có thật).
