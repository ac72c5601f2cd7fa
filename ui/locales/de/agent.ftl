# Infobereich, Benachrichtigungen und Befehlszeile.

kind-micro = Kurzpause
kind-rest = Erholungspause
kind-eyes = Augenpause

span-seconds = { $seconds } s
span-minutes = { $minutes } min
span-minutes-seconds = { $minutes } min { $seconds } s
span-hours = { $hours } h
span-hours-minutes = { $hours } h { $minutes } min

# Warum es still ist; jedes ergänzt „Still: …“.
quiet-pause = angehalten
quiet-do-not-disturb = „Nicht stören“ ist an
quiet-full-screen = ein Programm läuft im Vollbild
quiet-camera = die Kamera ist in Gebrauch
quiet-microphone = das Mikrofon ist in Gebrauch
quiet-meeting = eine Besprechung
quiet-deep-block = konzentrierte Arbeit
quiet-screen-share = der Bildschirm wird geteilt
quiet-kept-awake = ein Programm hält den Bildschirm wach
quiet-battery = im Akkubetrieb
quiet-app = { $name } läuft
quiet-before-work = die Arbeit hat noch nicht begonnen
quiet-after-work = die Arbeit ist vorbei
quiet-between-hours = zwischen den Arbeitszeiten
quiet-day-off = ein freier Tag
quiet-day-closed = der Tag ist abgeschlossen
quiet-lunch = Mittagspause
quiet-idle = niemand an der Tastatur
quiet-away = abwesend
quiet-near-log-off = bald Feierabend
quiet-near-lunch = bald Mittagspause
quiet-because = Still: { $reason }
quiet-because-since = Still: { $reason } seit { $time }
quiet-because-until = Still: { $reason } bis { $time }
quiet-because-until-tomorrow = Still: { $reason } bis morgen, { $time }

next-break = { $kind } um { $time }
next-break-owed = { $kind }: jetzt fällig
next-break-none = Keine Pause geplant
break-running = { $kind } bis { $time }
break-offered = { $kind } beginnt gleich
log-off-at = Feierabend um { $time }
log-off-open = Zeit für den Feierabend
log-off-closed = Der Tag ist abgeschlossen

menu-take = Jetzt Pause machen
menu-postpone = { $length } verschieben
menu-skip = Diese Pause auslassen
menu-pause = Anhalten
menu-pause-for = Für { $length }
menu-pause-tomorrow = Bis morgen
menu-resume = Fortsetzen
menu-ignore = Nicht mehr beachten: { $reason }
menu-log-off = Jetzt Feierabend machen
menu-mood = Wie es gerade ist
menu-mood-end = { $mood }: { $end }
menu-mood-least = sehr gedrückt
menu-mood-most = sehr gut
menu-open = Evenkeel öffnen
menu-quit = Beenden

heads-up-title = Bald: { $kind }
heads-up-body = { $length }, Beginn in { $starts-in }.
button-start = Jetzt beginnen
button-postpone = { $length } verschieben
button-skip = Auslassen
button-begin = Beginnen
button-snooze = In { $length }
button-settings = Einstellungen
button-ignore-signal = Signal übergehen
button-open-plan = Plan öffnen

break-notice-title = Zeit für eine Pause
break-notice-body = { $length } lang den Blick vom Bildschirm lösen.
lunch-title = Zeit für die Mittagspause
lunch-body = Eine richtige Pause, nicht am Schreibtisch.
log-off-hint-title = Noch eine Stunde bis zum Feierabend
log-off-hint-body = Was muss heute noch sein, und was kann warten?
wind-down-title = Ausklingen lassen
wind-down-body = Feierabend in { $length }. Bring zu Ende, woran du gerade bist.
ritual-title = Zeit für den Feierabend
ritual-body = Ein paar Minuten, um den Tag abzuschließen und hier zu lassen.
after-hours-title = Du bist noch da
after-hours-body = Der Tag ist abgeschlossen. Was es auch ist, es kann bis morgen warten.
quiet-question-title = Seit langem still
quiet-question-body = Seit Stunden keine Pause: { $reason }. Stimmt das nicht, lässt sich das Signal von nun an übergehen.
plan-note-title = Eine Notiz aus deinem Plan
plan-note-body = Etwas, das du dir für diesen Moment notiert hast, wartet.

cli-not-running = Evenkeel läuft nicht.
preview-day-off = { $day } ist ein freier Tag.
preview-lunch = Mittagspause
preview-hint = Noch eine Stunde bis Feierabend
preview-wind-down = Ausklang
preview-ritual = Tagesabschluss

# Was vom Desktop zu bemerken ist, für `evenkeel doctor`.
signal-presence = Ob jemand an der Tastatur ist
signal-lock = Der gesperrte Bildschirm
signal-suspend = Der Ruhezustand des Rechners
signal-do-not-disturb = „Nicht stören“
signal-full-screen = Vollbild
signal-apps = Die Programme der Liste
signal-camera = Die Kamera in Gebrauch
signal-microphone = Das Mikrofon in Gebrauch
signal-kept-awake = Ein Programm, das den Bildschirm wach hält
signal-battery = Akkubetrieb
source-clocks = die Uhren
source-device-files = die Gerätedateien
source-notification-service = den Benachrichtigungsdienst
source-settings-portal = das Einstellungsportal
source-screen-saver = den Bildschirmschoner
signal-seen = { $signal }: zu sehen, durch { $by }
signal-unseen = { $signal }: hier nicht zu sehen; { $why }
unseen-lost = wer es meldete, ist nicht mehr da
unseen-not-allowed = das Gerät darf nicht beobachtet werden
unseen-display-is-silent = dieser Anzeigeserver verrät es nicht
unseen-nobody-tells = kein Programm dieses Desktops meldet es
unseen-no-display = es gibt keine Anzeige
unseen-no-session-bus = es gibt keinen Sitzungsbus
unseen-no-system-bus = es gibt keinen Systembus
unseen-this-system = für dieses System ist das noch nicht geschrieben
