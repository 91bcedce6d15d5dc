### origin: machine

title = { -city }

summary = Chính quyền thành phố là đơn vị tổ chức { -conference }. Văn phòng của { -integration-commissioner } trực thuộc chính quyền thành phố.

body =
    { -magdeburg } là thủ phủ của bang Sachsen-Anhalt. Chính quyền thành phố thực hiện { -integration-concept } đã được hội đồng thành phố thông qua.

    { -advisory-council } giữ vai trò cố vấn cho thành phố. Trong { -integration-network }, thành phố hợp tác với các hội đoàn và các tổ chức của người nhập cư.

    Bạn có thể tìm hiểu thêm trên [trang web của thành phố]({ $website }).
