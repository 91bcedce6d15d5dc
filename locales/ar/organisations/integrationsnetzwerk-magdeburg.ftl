### origin: machine

title = { -integration-network } في { -city }

summary = في هذه الشبكة تتعاون إدارة المدينة والجمعيات ومنظمات المهاجرين.

body =
    لا ينجح الاندماج إلا بتضافر الجهود. ولهذا تجمع { -integration-network } بين

    - إدارة المدينة،
    - والجمعيات،
    - ومنظمات المهاجرين في { -magdeburg }.

    وقد عُرض عملها صباح يوم { -conference }.
