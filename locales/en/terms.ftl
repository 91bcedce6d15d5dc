### origin: machine
###
### Names as terms. English names keep one form in a sentence; where a heading
### needs capital letters, write { -integration-commissioner(form: "title") }.

-magdeburg = Magdeburg

-city = City of Magdeburg

-old-town-hall = Old Town Hall

-integration-concept =
    { $form ->
       *[text] integration concept
        [title] Integration Concept
    }

-advisory-council = Advisory Council on Integration and Migration

-integration-network = Integration Network

-ikoe = IKOE

-auslandsgesellschaft = Auslandsgesellschaft Sachsen-Anhalt e.V.

-integration-commissioner =
    { $form ->
       *[text] integration commissioner
        [title] Integration Commissioner
    }

-conference = Integration Conference
