# Die kurze Befragung: was gefragt wird, in eigenen Worten; keine Frage aus einem Fragebogen steht hier.

check-in-title = Wie es dir geht
check-in-lead = Eine halbe Minute. Lass weg, was du magst: Nichts wird für dich ausgefüllt.
check-in-keys = Eine Zifferntaste antwortet und geht weiter; t ist zehn.
check-in-saved = Gespeichert.
check-in-morning = Heute Morgen
check-in-evening = Heute Abend
check-in-weekly = Diese Woche
check-in-monthly = Dieser Monat
check-in-yesterday = Der Abend von { $date }, bis zum Mittag

ask-yes = Ja
ask-no = Nein
ask-energy = Kraft gerade jetzt
ask-energy-least = leer
ask-energy-most = voll
ask-switched_off = Abschalten gestern Abend
ask-switched_off-least = gar nicht
ask-switched_off-most = ganz
ask-sleep = Schlaf letzte Nacht, in Stunden
ask-drained = Von der Arbeit ausgelaugt
ask-drained-least = gar nicht
ask-drained-most = völlig
ask-distance = Abstand zur Arbeit
ask-distance-least = nah dran
ask-distance-most = weit weg
ask-mood = Stimmung
ask-mood-least = sehr gedrückt
ask-mood-most = sehr gut
ask-load = Die Last heute
ask-load-least = viel zu viel
ask-load-most = leicht zu tragen
ask-say = Mitreden, wie du arbeitest
ask-say-least = gar nicht
ask-say-most = viel
ask-lunch_away = Mittag weg von der Arbeit
ask-moved = Den Körper bewegt
ask-chose = Eine Sache selbst gewählt
ask-outside = Draußen gewesen
ask-talked = Ein gutes Wort mit jemandem
ask-overtime = Länger gearbeitet als geplant
ask-efficacy = Geschafft, worauf es ankam
ask-efficacy-least = nichts davon
ask-efficacy-most = alles
ask-meaning = Einen Sinn darin gesehen
ask-meaning-least = nie
ask-meaning-most = oft
ask-connection = Mit anderen verbunden
ask-connection-least = allein
ask-connection-most = verbunden
ask-reached = Wie oft dich nach Feierabend jemand erreicht hat, an einem üblichen Tag
ask-understood = Mit jemandem gesprochen, der es versteht
ask-area_workload = Die Menge der Arbeit
ask-area_control = Mitsprache bei meiner Arbeit
ask-area_reward = Anerkennung
ask-area_community = Menschen
ask-area_fairness = Fairness
ask-area_values = Werte
ask-area-least = gerade schwer
ask-area-most = gerade gut
ask-drained-by = Was Kraft genommen hat
ask-restored-by = Was Kraft gegeben hat

## Tage, die nicht zählen
marks-title = Tage, die nicht zählen
marks-about = Ein Tag, an dem du krank, im Urlaub oder sonst heraus warst, würde jede Zahl verschieben. Ein markierter Tag ist in keiner.
mark-counts = zählt
mark-sick = krank
mark-leave = Urlaub
mark-other = zählt nicht

## Eine Pause von Tagen
pause-all-title = Alles für einige Tage ruhen lassen
pause-all-about = Bis dahin wird nichts gefragt, und nichts meldet sich. Danach wird nichts fehlen.
pause-all-days = Tage, heute mitgezählt
pause-all-begin = Ruhen lassen
pause-all-on = Alles ruht bis zum Ende von { $date }.
pause-all-end = Jetzt weitermachen

## Ein Wort der Sorge. Die Grenzen sind unser Urteil, nicht das der Medizin: die Worte nur mit Bedacht ändern.
care-low_for_two_weeks = Deine Zahlen sind seit zwei Wochen niedrig.
care-short_nights = Deine Nächte sind seit zwei Wochen kurz.
care-who = Diese App kann nicht sagen, warum. Eine Ärztin, ein Arzt oder jemand, dem du vertraust, kann es.
care-danger = Wenn du in Gefahr sein könntest oder nicht mehr weiterkannst, öffne „Hilfe jetzt“: Dort steht die Nummer zum Anrufen.
care-limits = Das wird höchstens einmal in vier Wochen gesagt. Es ist eine Faustregel von uns und sagt nichts über eine Krankheit.

## Mit einem Tippen, im verschlossenen Zustand
tap-title = Nur sagen, wie es gerade ist
tap-about = Es wird gleich versiegelt und kommt mit dem nächsten Öffnen zum Übrigen.
