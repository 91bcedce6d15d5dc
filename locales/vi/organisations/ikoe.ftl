### origin: machine

title = { -ikoe }

summary = Dự án hỗ trợ các cơ quan hành chính mở cửa đón nhận sự đa dạng văn hóa.

body =
    Mở cửa liên văn hóa có nghĩa là: một cơ quan hành chính sẵn sàng phục vụ *tất cả* mọi người sống trong thành phố. Dự án { -ikoe } giúp các cơ quan làm điều đó bằng **tư vấn** và **tập huấn**.

    { -auslandsgesellschaft } là đơn vị chủ quản của dự án. Tại { -conference }, các thành viên của dự án đã trình bày phần chuyên môn cho một hội thảo.
