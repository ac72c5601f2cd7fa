# Die Diagramme der Muster und ihre Worte: zuerst die Zahlen, keine Ursache, keine Note.

## Was Check-ins zeigen
trends-title = Was deine Check-ins zeigen
trends-item = Zeigen
trends-span = Wie weit zurück
trends-span-four_weeks = 4 Wochen
trends-span-twelve_weeks = 12 Wochen
trends-span-year = 1 Jahr
trends-earlier = Früher
trends-later = Später
trends-period = { $first } bis { $last }
trends-empty = Noch gibt es nichts zu zeichnen. Nach den ersten Check-ins stehen deine Zahlen hier.
trends-empty-before = In diesem Jahr wurde nichts beantwortet.
trends-values = Alle Werte
trends-not-counted = zählt nicht
trends-no-answer = keine Antwort
trends-paused = Pause
trends-day = Tag
trends-answer = Antwort
trends-yes = ja
trends-no = nein
trends-hours = { $value } h
trends-day-is = { $day }: { $value }

trend-energy = Energie am Morgen
trend-switched_off = Abgeschaltet am Abend
trend-sleep = Schlaf, in Stunden
trend-drained = Erschöpft von der Arbeit
trend-distance = Abstand zur Arbeit
trend-mood = Stimmung am Abend
trend-load = Wie gut die Last zu tragen war
trend-say = Mitsprache bei der Arbeit
trend-lunch_away = Mittag fern der Arbeit
trend-moved = Bewegt
trend-chose = Eine Sache selbst gewählt
trend-outside = Draußen gewesen
trend-talked = Ein gutes Wort mit jemandem
trend-overtime = Länger gearbeitet als geplant
trend-efficacy = Geschafft, was zählt, je Woche
trend-meaning = Einen Sinn gesehen, je Woche
trend-connection = Verbunden gefühlt, je Woche
trend-reached = Nach Feierabend erreicht, je Woche
trend-understood = Mit jemandem gesprochen, der versteht, je Woche

course-title = Tag für Tag
course-usual-mean = Üblich
course-usual-range = Üblich zwischen
course-text-none = Keine Antwort in dieser Zeit.
course-text-one = Eine Antwort in dieser Zeit: { $value }.
course-text-same = An { $answered } von { $days } Tagen beantwortet, immer { $value }.
course-text = An { $answered } von { $days } Tagen beantwortet: zwischen { $lowest } und { $highest }, die Hälfte davon { $median } oder mehr.
course-text-weekly = { $answered } Antworten: zwischen { $lowest } und { $highest }, die Hälfte davon { $median } oder mehr.
course-text-yes = Ja an { $yes } der { $answered } Tage, die beantwortet sind.
course-usual-known = Die letzten vier Wochen { $recent }, üblich bei dir { $mean }: meist zwischen { $low } und { $high }, nach deinen { $days } Tagen davor.
course-usual-known-only = Üblich bei dir ist { $mean }: meist zwischen { $low } und { $high }, nach deinen { $days } Tagen.
course-usual-learning = Was bei dir üblich ist, wird noch gelernt: { $left ->
    [one] noch einen Tag.
   *[other] noch { $left } Tage.
  }
course-usual-few_recent = Zu wenige Antworten in den letzten zwei Wochen, um sie neben das Übliche zu stellen: { $check_ins } von { $of }.
course-usual-thin = Für das Übliche braucht es { $of } Tage, bisher sind es { $days }.
course-key-answers = deine Antworten
course-key-usual = bei dir üblich, und eine Streuung darum
course-key-apart = Pause oder nicht gezählt

pixels-title = Das Jahr, Tag für Tag
pixels-text = In diesen 52 Wochen sind { $answered } Tage beantwortet. Je größer und tiefer ein Quadrat, desto mehr.
pixels-hint = Die Pfeiltasten gehen von Tag zu Tag.
pixels-week = Woche ab
pixels-least = { $value }, { $end }
pixels-key-missing = keine Antwort
pixels-key-apart = zählt nicht
pixels-key-paused = Pause

weekday-title = Nach Wochentag
weekday-text = Am höchsten am { $high } ({ $highest }), am niedrigsten am { $low } ({ $lowest }).
weekday-text-same = An jedem bekannten Wochentag etwa gleich.
weekday-text-none = Noch hat kein Wochentag genug Antworten.
weekday-about = Mittelwerte; darunter steht, auf wie vielen Tagen sie beruhen. Wenige Tage schwanken stark.
weekday-day = Wochentag
weekday-mean = Mittel
weekday-on = Tage

hours-title = Energie über den Tag
hours-text-none = Noch ist nicht gesagt, wann wie viel Energie da ist. Ab und zu ein Tipp, drei am Tag, genügt.
hours-rule-earlier = Noch keine eigene Karte, darum gilt die einfache Regel, dass früher besser ist: nach { $taps } Angaben an deinen { $days } Tagen, während jeder Teil des Tages { $fewest } braucht.
hours-rule-own = Nach deiner eigenen Energie der letzten zwei Wochen: { $taps } Angaben an deinen { $days } Tagen.
hours-about = Die Mitte aller Angaben einer Stunde; eine Stunde wird ab { $fewest } Angaben gezeigt.
hours-part = { $band }: { $from } bis { $to }
hours-band-peak = am meisten Energie
hours-band-middle = mittel
hours-band-low = am wenigsten Energie
hours-hour = Stunde
hours-median = Mitte
hours-taps = Angaben
hours-from = { $hour } Uhr

estimates-title = Geschätzt und gebraucht
estimates-text = Aufgaben dauerten { $ratio }-mal so lange wie gedacht, in der Mitte von { $tasks } Aufgaben.
estimates-text-few = { $tasks } von { $fewest } fertigen Aufgaben mit Schätzung und Zeit. Dein eigenes Verhältnis wird ab { $fewest } gesagt.
estimates-estimated = geschätzt
estimates-taken = gebraucht
estimates-task = Aufgabe
boundaries-title = Grenzen
boundaries-text = In den letzten zwölf Wochen { $marked } Mal vermerkt, davon { $kept } Mal gehalten.
boundaries-kept = gehalten
boundaries-bent = nachgegeben
