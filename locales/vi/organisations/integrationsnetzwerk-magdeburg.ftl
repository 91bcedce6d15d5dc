### origin: machine

title = { -integration-network } của { -city }

summary = Trong mạng lưới này, chính quyền, các hội đoàn và các tổ chức của người nhập cư trong thành phố cùng nhau làm việc.

body =
    Hội nhập chỉ thành công khi mọi người cùng chung tay. Vì vậy, { -integration-network } kết nối

    - chính quyền,
    - các hội đoàn
    - và các tổ chức của người nhập cư ở { -magdeburg }.

    Hoạt động của mạng lưới đã được giới thiệu vào buổi sáng của { -conference }.
