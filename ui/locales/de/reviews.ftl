# Die geführten Rückblicke: schlichte Zahlen, ein paar Worte, nichts, was ausgefüllt werden muss.

review-look-week = Die Woche
review-look-month = Der Monat
review-look-fit = Passt es noch?
review-about-week = Etwa fünf Minuten. Ab Freitag wird er hier angeboten.
review-about-month = Etwas länger. Ab dem letzten Freitag im Monat.
review-about-fit = Ein Blatt zu Rolle, Prioritäten und Erwartungen. Zweimal im Jahr angeboten.
review-due-week = Etwa fünf Minuten, und jeder Schritt darf leer bleiben.
review-due-month = Die sechs Bereiche, drei Zeilen, und wohin die Stunden gingen.
review-fit-two_signs = Du hast in einem halben Jahr zwei frühe Zeichen bestätigt. Das kann ein Anlass sein, darauf zu schauen, wie die Arbeit passt.
review-fit-half_year = Ein halbes Jahr ist vorbei. Ein ruhiger Moment, um darauf zu schauen, wie die Arbeit passt.
review-begun = Du hast angefangen. Es geht dort weiter, wo du warst.
review-begin = Anfangen
review-go-on = Weitermachen
review-progress = Schritt { $step } von { $of }
review-on = Weiter
review-back = Zurück
review-keep = Behalten
review-later = Später
review-keys = Alles ist freiwillig und wird mit jedem Schritt gesichert. Strg + Eingabe geht weiter, Alt + ← zurück.
review-to-plan = Zum Plan
review-done-week = Das war die Woche
review-done-month = Das war der Monat
review-done-fit = Das Blatt ist aufgehoben
review-done-about = Es steht in deinem Plan unter Rückfall vorbeugen. Stetig genügt.

## Die Schritte der Woche
review-week-numbers-title = Deine Woche in Zahlen
review-week-numbers-lead = Was du gesagt hast und was aufgezeichnet wurde. Keine Noten.
review-week-limits-title = Was du geschützt hast
review-week-limits-lead = Tage ohne Antippen zählen nicht, und kein gehaltener Tag wird dir genommen.
review-week-people-title = Jemand, der es versteht
review-week-people-lead = Hast du diese Woche mit jemandem gesprochen, der es versteht?
review-week-words-title = Eins behalten, eins loslassen
review-week-words-lead = Je eine Zeile, oder keine.
review-week-next-title = Ein kleiner Schritt
review-week-next-lead = Klein genug für die kommende Woche.

## Die Schritte des Monats
review-month-numbers-title = Dein Monat in Zahlen
review-month-numbers-lead = Dieser Monat neben dem letzten, und die letzten Wochen neben einer Zeit davor.
review-month-areas-title = Die sechs Bereiche
review-month-areas-lead = Wie steht es gerade um jeden? Lass aus, was du magst.
review-month-lines-title = Drei Zeilen
review-month-lines-lead = Du, die anderen, und was größer ist als beides.
review-month-load-title = Wohin die Stunden gingen
review-month-load-lead = Danach, wie viel dir bedeutet hat, was fertig wurde.
review-month-next-title = Was dich getragen hat, und was kommt
review-month-next-lead = Je eine Zeile, oder keine.

## Die Schritte zum Passen
review-fit-keep-title = Was bleiben soll
review-fit-keep-lead = Bevor du auf anderes schaust.
review-fit-fit-title = Rolle, Prioritäten, Erwartungen
review-fit-fit-lead = So, wie sie sind, in deinen Worten.
review-fit-options-title = Wie es weitergehen könnte
review-fit-options-lead = Schreib Wege auf, ohne einen zu wählen. Alles so zu lassen, darf dabei sein.
review-fit-values-title = Deine Werte, noch einmal
review-fit-values-lead = Sagen diese Worte es noch? Ändere sie, oder lass sie stehen.
review-fit-no-advice = Dieses Blatt rät weder zum Bleiben noch zum Gehen. Nimm es zu jemandem mit, dem du vertraust, wenn du magst.

## Zahlen
review-item = Wonach gefragt wurde
review-week-now = Diese Woche
review-week-before = Dieselben Tage der Vorwoche
review-month-now = Dieser Monat
review-month-before = Letzter Monat
review-week-days = { $count ->
    [one] An einem Tag dieser Woche hast du geantwortet.
   *[other] An { $count } Tagen dieser Woche hast du geantwortet.
}
review-month-days = { $count ->
    [one] An einem Tag dieses Monats hast du geantwortet.
   *[other] An { $count } Tagen dieses Monats hast du geantwortet.
}
review-week-unsaid = Keine Check-ins diese Woche. Das ist in Ordnung.
review-month-unsaid = Keine Check-ins diesen Monat. Das ist in Ordnung.
review-of-days = { $count ->
    [one] ein Tag
   *[other] { $count } Tage
}
review-none-before = nichts gesagt
review-ends = 0 { $least }, 10 { $most }
review-active = { $span } am Computer, an { $days ->
    [one] einem Arbeitstag
   *[other] { $days } Arbeitstagen
}
review-breaks = { $taken } von { $offered } angebotenen Pausen genommen, { $natural } kamen von selbst
review-closed = { $closed } von { $days } Tagen abgeschlossen
review-lunch = { $taken } von { $all } Mittagspausen fern der Arbeit
review-after = { $span } nach Feierabend
review-moments = Momente, die zählten
review-moments-none = Keiner notiert. Sie dürfen noch kommen.
review-long = Weiter zurück
review-long-lower = { $item }: { $now } in den letzten vier Wochen, { $then } vor vier bis sieben Monaten. Das ist tiefer, als der Zufall meist erklärt.
review-long-higher = { $item }: { $now } in den letzten vier Wochen, { $then } vor vier bis sieben Monaten. Das ist höher, als der Zufall meist erklärt.
review-long-about = { $item }: { $now } in den letzten vier Wochen, { $then } vor vier bis sieben Monaten. Etwa gleich.
review-long-too_early = Für einen Vergleich mit der Zeit vor Monaten gibt es noch nicht genug Check-ins.
review-long-chance = Allein durch Zufall sagt jede dieser Zeilen etwa einmal in fünf Jahren „tiefer“. Warum sich etwas geändert hat, kann sie nicht sagen.

## Grenzen, Menschen, Worte
review-kept-14 = an { $count } der letzten 14 Arbeitstage gehalten
review-no-boundaries = Noch keine Grenzen im Plan.
review-small = Eine kleine Grenze für die kommende Woche, wenn du magst
review-no-people = Im Plan unter Unterstützung kannst du notieren, mit wem es sich gut reden lässt.
review-well = Was gut ging und bleiben darf
review-go = Was schwer war und gehen darf
review-may-go = Das ruht schon eine Weile. Weglegen?
review-put-away = Weglegen
review-open-steps = Kleine Schritte von vorher
review-step-done = Getan
review-step-weeks = { $weeks ->
    [one] In einer der letzten 8 Wochen ein kleiner Schritt.
   *[other] In { $weeks } der letzten 8 Wochen ein kleiner Schritt.
}
review-next = Der nächste kleine Schritt
review-well-month = Was dich diesen Monat getragen hat
review-areas-last = Beim letzten Mal: { $list }
review-meaning = Was es bedeutet hat
review-meaning-about = Stunden der Prioritäten, die fertig wurden
review-meaning-much = bedeutete etwas oder viel
review-meaning-little = bedeutete wenig oder nichts
review-meaning-untold = nicht gesagt
review-meaning-none = In diesen zwei Monaten keine fertigen Prioritäten mit Stunden. Eine Zeile geht trotzdem.
review-load = Eine Zeile: Passt die Last zu dem, was für dich zählt?
review-values = Was für dich zählt: { $list }
review-keep-none = Deine Liste dessen, was bleiben soll, ist leer. Du kannst sie im Plan unter Rückfall vorbeugen füllen.
review-options-known = Früher notiert:
review-option = Weg { $number }
review-option-more = Noch ein Weg
review-values-about = Die Worte von vorher bleiben weggelegt im Plan, damit du vergleichen kannst.
review-values-stayed = Beim letzten Mal geblieben
review-values-came = Damals neu
review-values-went = Damals weggefallen
