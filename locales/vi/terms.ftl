### origin: machine
###
### Names as terms. Vietnamese nouns have one form; only where a heading needs
### capital letters, write { -integration-commissioner(form: "title") }.

-magdeburg = Magdeburg

-city = Thành phố Magdeburg

-old-town-hall = Tòa thị chính cổ

-integration-concept =
    { $form ->
       *[text] đề án hội nhập
        [title] Đề án Hội nhập
    }

-advisory-council = Hội đồng Tư vấn về Hội nhập và Di cư

-integration-network = Mạng lưới Hội nhập

-ikoe = IKOE

-auslandsgesellschaft = Auslandsgesellschaft Sachsen-Anhalt e.V.

-integration-commissioner =
    { $form ->
       *[text] ủy viên phụ trách hội nhập
        [title] Ủy viên phụ trách Hội nhập
    }

-conference = Hội nghị về Hội nhập
