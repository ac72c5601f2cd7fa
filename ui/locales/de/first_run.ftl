# Die ersten zwei Minuten. Jeder Schritt sagt, wozu er gut ist, und kann ausgelassen werden.

first-step = Schritt { $number } von { $count }
first-begin = Los geht’s
first-next = Weiter
first-later = Später
first-done = Zu meinem Tag
first-leave = Den Rest später

first-welcome-title = Willkommen bei Evenkeel
first-welcome-lead = Ein ruhiger Begleiter, mit dem du wieder zu Kräften kommst, ohne deine Arbeit aufzugeben.
first-welcome-breaks = Es erinnert an Pausen, wenn sie passen, und bleibt still, wenn nicht.
first-welcome-evening = Es hilft dir, den Arbeitstag wirklich zu beenden, in höchstens vier Minuten.
first-welcome-plan = Es bewahrt deinen Plan und dein Tagebuch: was dir Kraft nimmt, was sie dir gibt, was du ändern willst.
first-welcome-here = Alles bleibt auf diesem Rechner. Es gibt kein Konto, und Evenkeel öffnet keine Netzverbindung.
first-welcome-limits = Es ist kein Medizinprodukt und stellt keine Diagnose. „Hilfe jetzt“ an der Seite ist immer einen Klick entfernt.
first-welcome-time = Was folgt, dauert zwei Minuten. Jeder Schritt kann ausbleiben und findet sich in den Einstellungen wieder.

gate-first_run-title = Schütze, was du schreibst
first-vault-done = Es ist geschützt.
first-vault-closes = Nach einer Weile ohne Nutzung und bei jeder Bildschirmsperre schließt es sich von selbst.

first-hours-title = Wann du arbeitest
first-hours-lead = Außerhalb dieser Zeiten sagt Evenkeel nichts. An ihrem Ende hilft es dir, Feierabend zu machen.
first-hours-days = Arbeitstage
first-hours-from = Von
first-hours-to = Bis
first-hours-finer = Andere Zeiten an einzelnen Tagen, freie Tage und flexible Arbeitszeit stehen in den Einstellungen.

first-rhythm-title = Dein Rhythmus
first-rhythm-lead = Zeit abseits der Tastatur zählt als Pause, niemand wird zweimal losgeschickt. Jede Pause lässt sich verschieben oder auslassen.

rhythm-title = Rhythmus der Pausen
rhythm-steady = Gleichmäßig
rhythm-steady-about = 3 Minuten nach 50 Minuten Aktivität, 12 Minuten nach zweieinhalb Stunden.
rhythm-eyes_too = Auch für die Augen
rhythm-eyes_too-about = Dasselbe, und alle 25 Minuten 40 Sekunden für die Augen.
rhythm-short_and_often = Kurz und oft
rhythm-short_and_often-about = 1 Minute nach 25 Minuten Aktivität, 8 Minuten nach 100.
rhythm-own = Du hast einen eigenen Rhythmus. Wenn du einen von diesen wählst, tritt er an dessen Stelle.

first-check-in-title = Wie es gerade ist
first-check-in-lead = Vier Zahlen, etwa eine halbe Minute. Es gibt keine richtige Antwort, und was du auslässt, bleibt leer.
first-check-in-free = Nach ein paar Wochen siehst du daran, was für dich üblich ist.
first-check-in-locked = Was du hier angibst, wird verschlüsselt aufbewahrt, zusammen mit dem Tagebuch. Sobald du eine Passphrase gewählt hast, findest du es unter „Befinden“.

first-checks-title = Was auf diesem Rechner geht
first-checks-lead = Jede Arbeitsfläche ist anders. Wo etwas fehlt, findet Evenkeel einen anderen Weg.
first-check-notices = Mitteilungen können erscheinen.
first-check-tray = Es gibt eine Leiste für das Symbol.
first-check-presence = Evenkeel merkt, wenn du weg bist: deine eigenen Pausen zählen mit.
first-check-windows = Pausenfenster können erscheinen.
first-check-quiet = „Nicht stören“ ist gerade an. So lange warten die Pausen.

first-ready-title = Das ist schon alles
first-ready-tray = Evenkeel wohnt jetzt in der Leiste. Ein Klick auf das Symbol öffnet ein Menü; dieses Fenster zu schließen beendet nichts.
first-ready-window = Hier gibt es keine Leiste. Ein erneuter Start von Evenkeel öffnet dieses Fenster; es zu schließen beendet nichts.
first-ready-change = Nichts davon ist endgültig. Einstellungen gelten sofort, wann immer du magst.
first-ready-safety = Eine Frage, wenn du magst
first-ready-safety-about = Manche Lage ist nichts für eine Person allein: Übergriffe, unsichere Arbeit, Krankheit, oder nicht mehr zu wissen, wie es weitergeht. Dann kommen zuerst Menschen, und dann ein Plan.
first-ready-safety-go = Zur Frage
