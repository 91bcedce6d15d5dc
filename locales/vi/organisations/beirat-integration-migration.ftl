### origin: machine

title = { -advisory-council }

summary = Hội đồng tư vấn cho { -city } trong các vấn đề hội nhập và di cư.

body =
    { -advisory-council } là một *cơ quan tư vấn* của { -city }.

    Tại { -conference }, hoạt động của hội đồng là một phần trong chương trình tổng quan buổi sáng.
