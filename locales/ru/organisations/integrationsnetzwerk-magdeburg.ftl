### origin: machine

title = { -integration-network } { -city(case: "genitive") }

summary = В сети сотрудничают городская администрация, общественные объединения и организации мигрантов.

body =
    Интеграция удаётся только общими усилиями. Поэтому { -integration-network } объединяет

    - администрацию,
    - общественные объединения
    - и организации мигрантов в { -magdeburg(case: "locative") }.

    На { -conference(case: "locative") } её работу представили в первой половине дня.
