# Das Abschlussritual und seine kurzen Wege. Es dauert höchstens vier Minuten, und jeder Schritt darf leer bleiben.

ritual-title = Den Tag abschließen
ritual-progress = Den Tag abschließen · Schritt { $step } von 6
ritual-next = Weiter
ritual-back = Zurück
ritual-close = Tag abschließen
ritual-optional = Kann leer bleiben.
ritual-keys = Eingabe oder Strg+Eingabe: weiter · Alt+←: zurück
ritual-keys-lines = Strg+Eingabe: weiter
ritual-keys-decide = 1 bis 4: entscheiden · Eingabe: behalten · Strg+Eingabe: weiter · Alt+←: zurück
ritual-keys-check = 0 bis 9 und t für zehn · Strg+Eingabe: weiter · Alt+←: zurück
ritual-not-today = Heute nicht
ritual-not-today-hint = Schließt den Tag ab, ohne zu schreiben

## Den Kopf leeren
ritual-loops-title = Den Kopf leeren
ritual-loops-lead = Was noch offen ist, je eine Zeile. Morgen steht es hier, also muss es heute Abend nicht bei dir bleiben.
ritual-loops-label = Offenes, je eine Zeile
ritual-loops-older = { $count ->
    [one] Eine Zeile steht noch von einem früheren Tag da. Lösche sie, wenn sie erledigt ist.
   *[other] { $count } Zeilen stehen noch von früheren Tagen da. Lösche, was erledigt ist.
  }

## Jedes entscheiden
ritual-decide-title = Jedes entscheiden
ritual-decide-lead = Eine Zeit und ein erster kleiner Schritt genügen, um es loszulassen. Was offen bleibt, kommt morgen wieder.
ritual-decide-none = Nichts ist offen. Eine gute Stelle, um aufzuhören.
decide-later = Später
decide-hand-over = Abgeben
decide-drop = Fallen lassen
decide-finish = Jetzt fertig machen, 10 Minuten
decide-when = Wann
decide-when-tomorrow = Morgen
decide-first-step = Der erste kleine Schritt
decide-to = An wen
decide-keep = Behalten
decide-change = Ändern
decide-this = Entscheiden
decide-older = seit einem früheren Tag
decided-later = { $when }: { $step }
decided-some-time = Irgendwann
decided-hand-over = Abgegeben an { $to }
decided-drop = Fallen gelassen
decided-done = Erledigt

## Zehn Minuten
ritual-finish-title = Zehn Minuten für dies eine
ritual-finish-lead = Dann ist Schluss, fertig oder nicht. Davon gibt es eine am Abend.
ritual-finish-done = Es ist erledigt
ritual-finish-open = Hier aufhören

## Vorausschauen
ritual-ahead-title = Vorausschauen
ritual-ahead-lead = Was morgen feststeht, und was zählt. Eines genügt, drei sind das Höchste.
ritual-ahead-fixed = Der erste feste Termin morgen
ritual-ahead-matters = Was morgen zählt
ritual-ahead-matter = Was zählt, { $number }
ritual-ahead-cost = Was es kostet, { $number }
cost-none = Kraft
cost-light = leicht
cost-medium = mittel
cost-deep = tief

## Was gezählt hat
ritual-mattered-title = Was heute gezählt hat
ritual-mattered-lead = Eines, das gelungen ist, jemandem genützt hat oder einfach wichtig war.

## Befinden
ritual-check-title = Wie es war
ritual-check-lead = Drei Zahlen und zwei Zeilen. Die Hälfte davon reicht.

## Der Schluss
ritual-close-title = Die letzten Worte
ritual-close-lead = Sprich sie, laut oder für dich. Dann ist der Tag vorbei.
ritual-close-phrase = Deine Worte
phrase-1 = Feierabend.
phrase-2 = Für heute ist es genug.
phrase-3 = Der Rest kann bis morgen warten.
phrase-4 = Ich lasse es hier.

## Abgeschlossen
ritual-complete-title = Feierabend
ritual-complete-until = Bis { $when } meldet sich nichts mehr.
ritual-complete = Bis zu deinem nächsten Arbeitsbeginn meldet sich nichts mehr.
ritual-complete-first = Morgen beginnt mit
ritual-complete-locked = Was du geschrieben hast, ist gespeichert und verschlossen.
ritual-complete-lock = Fenster schließen
ritual-complete-untold = Alles ist gespeichert. Nur der Teil im Hintergrund hat nicht geantwortet, er könnte sich heute also noch melden.

## Noch einmal abschließen
ritual-again-title = Noch einmal abschließen
ritual-again-lead = Du hast den Tag wieder geöffnet. Ist seitdem etwas dazugekommen? Was du vorher geschrieben hast, bleibt.

## Am nächsten Morgen abschließen
ritual-late-title = Den Tag davor abschließen
ritual-late-lead = Er blieb offen. Was geht dir davon noch durch den Kopf, je eine Zeile? Eine Minute genügt.
ritual-late-day = { $date }
ritual-late-close = Abschließen
late-title = { $date } blieb offen
late-about = Eine Minute genügt, um den Tag abzuschließen.
late-go = Jetzt abschließen

## Morgen, von heute aus
ahead-title = Was heute zählt
ahead-first = Zuerst: { $time }
ahead-cost-light = leicht
ahead-cost-medium = mittel
ahead-cost-deep = tief
