### origin: machine

title = { -auslandsgesellschaft }

summary = Hội là đơn vị chủ quản của dự án { -ikoe }.

body =
    { -auslandsgesellschaft } là một hội có đăng ký theo luật Đức. Hội là đơn vị chủ quản của dự án { -ikoe }, dự án đã trình bày phần chuyên môn tại một hội thảo của { -conference }.

    Bạn có thể tìm hiểu thêm trên [trang web của hội]({ $website }).
