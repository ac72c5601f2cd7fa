# Heute: was aus dem Tresor für diesen Tag ist, und was nebenher läuft.

## Solange der Tresor verschlossen ist
own-locked-title = Dein eigener Tag
own-locked-about = Was heute zählt und was du abgelegt hast, öffnet sich mit dem Tresor.
own-locked-waiting = { $count ->
    [one] Eine versiegelte Notiz wartet.
   *[other] { $count } versiegelte Notizen warten.
  }
own-unlock = Öffnen
gate-today-title = Dein eigener Tag

## Sorgen
park-title = Eine Sorge ablegen
park-about = Sie bleibt außer Sicht, bis dein nächster Arbeitstag beginnt.
park-keep = Ablegen
park-kept = Sie ist abgelegt. Mit dem nächsten Arbeitstag kommt sie zurück, nicht früher.
worries-title = Abgelegt und wieder da
worries-about = Das hast du aufgeschrieben, um es eine Weile zu lassen. Was soll daraus werden?
worry-done = Erledigt
worry-tonight = In den Abschluss heute Abend
worry-let_go = Loslassen

## Der Tag, wie der Plan ihn vorschlägt
tasks-title = Das Wenige für heute
tasks-over = Es muss mehr sein, als heute hineinpasst. Es lässt sich verschieben, verkleinern, tauschen oder ansprechen.
tasks-move = Morgen
tasks-shrink = Verkleinern
tasks-ask = Ansprechen vorbereiten
tasks-rest = { $count ->
    [one] Eines mehr
   *[other] { $count } weitere
  }
tasks-planned = Verplant: { $planned } von { $budget }. Der Rest des Tages bleibt offen.
tasks-rule-earlier_is_better = { $count ->
    [0] Geordnet, als wären frühe Stunden die besseren. Tippe ab und zu deine Kraft an, dann zählen deine eigenen Stunden.
    [one] Geordnet, als wären frühe Stunden die besseren: Bisher gibt es nur eine Angabe zu deiner Kraft.
   *[other] Geordnet, als wären frühe Stunden die besseren: Bisher gibt es nur { $count } Angaben zu deiner Kraft.
  }
tasks-rule-own_energy = Geordnet nach deiner eigenen Kraft, aus { $count } Angaben der letzten zwei Wochen.
tasks-to-plan = Im Plan öffnen
task-done = Erledigt
task-meaning = bedeutet dir viel
task-asks = Mehrmals verschoben. Streichen, verkleinern oder tauschen?
because = Hier, weil: { $reasons }
because-top = von dir markiert
because-must = muss sein
because-overdue = Termin vorbei
because-due-today = heute fällig
because-due-tomorrow = morgen fällig
because-due = fällig in { $days } Tagen
because-meaning = bedeutet dir viel
because-fits-peak = passt in deine besten Stunden
because-fits-middle = passt in deine mittleren Stunden
because-fits-low = passt in deine ruhigen Stunden
blocks-title = Konzentrierte Arbeit heute
blocks-line = { $length }, nichts anderes
ahead-take = Auf die Liste von heute: { $text }

## In einem Block konzentrierter Arbeit
one-title = Nur das
one-park = Fällt dir etwas anderes ein? Taste T, hier hinschreiben, weitermachen.
one-kept = Es wartet, bis der Block vorbei ist.
one-back = Im ruhigen Block eingefallen
one-take = Auf die Liste von heute

## Mittagspause
lunch-title = Mittagspause ohne Arbeit?
happened-lunch_taken = Mittagspause gemacht
happened-lunch_missed = Mittags durchgearbeitet

## Nach Feierabend
log-off-after = Seitdem { $span } am Rechner.

## Einzelne Momente
taps-title = { $count ->
    [0] Gerade jetzt
    [one] Gerade jetzt, und eine Angabe von heute
   *[other] Gerade jetzt, und { $count } Angaben von heute
  }
taps-about = Ab und zu eine Angabe, zwei Wochen lang dreimal am Tag, zeigt, welche Stunden dich tragen.
taps-energy = { $time }: Kraft { $value }
taps-mood = { $time }: Stimmung { $value }
taps-remove = Zurücknehmen: { $tap }
taps-keep = Diesen Moment festhalten

## Einstellungen
section-check_ins = Befinden
section-check_ins-help = Eine halbe Minute, ab und zu.
section-commands = Eigene Befehle
section-commands-help = Programme von dir, die zu bestimmten Momenten des Tages laufen, etwa um abends „Nicht stören“ einzuschalten. Sie laufen ohne Shell, und was sie ausgeben, wird nirgends behalten.
setting-check_ins-prompts = Danach fragen
help-check_ins-prompts = Morgens, und abends, wo kein Abschluss kommt. Nach drei Tagen ohne Antwort einmal in der Woche.
setting-commands-start = Wenn die Arbeit beginnt
setting-commands-break_start = Wenn eine Pause beginnt
setting-commands-break_end = Wenn eine Pause endet
setting-commands-log_off = Wenn es Zeit für den Feierabend ist
setting-commands-closed = Wenn der Tag abgeschlossen ist
setting-commands-limit = Längste Laufzeit
help-commands-start = Einmal am Tag. Zuerst das Programm, dann jedes Argument auf einer eigenen Zeile.
help-commands-break_start = Zuerst das Programm, dann jedes Argument auf einer eigenen Zeile.
help-commands-break_end = Zuerst das Programm, dann jedes Argument auf einer eigenen Zeile.
help-commands-log_off = Zuerst das Programm, dann jedes Argument auf einer eigenen Zeile.
help-commands-closed = Zuerst das Programm, dann jedes Argument auf einer eigenen Zeile.
help-commands-limit = Ein Befehl, der länger braucht, wird beendet.
settings-command-placeholder = Programm oder Argument
settings-command-off = Aus
unfit-command = Hierher gehört ein Programm, dann seine Argumente. Der alte Wert gilt weiter.
notice-day_command_failed = Ein Befehl von dir hat nicht funktioniert ({ $detail }). Alles andere läuft weiter; ändern lässt er sich in den Einstellungen.
