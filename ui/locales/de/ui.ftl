# Die Worte des Fensters und der Pausenseite. Ruhig, kurz, in der zweiten Person, ohne Schuld, ohne Ausrufezeichen.

brand = Evenkeel

## Rahmen
nav-label = Bereiche
nav-today = Heute
nav-journal = Tagebuch
nav-plan = Plan
nav-check_in = Befinden
nav-patterns = Muster
nav-ritual = Feierabend
nav-settings = Einstellungen
nav-hint = Strg+{ $key }
demo-banner = Demo-Daten: Diese Tage sind erfunden, damit du dich umsehen kannst.
nav-private = Alles bleibt auf diesem Rechner.
nav-vault-open = Tagebuch und Plan sind offen.
nav-lock = Sperren
nav-lock-hint = Schließt Tagebuch, Plan und dieses Fenster
loading = Einen Moment …
try-again = Noch einmal versuchen
details = Für alle, die helfen: { $detail }
cancel = Abbrechen
copy = Kopieren
copied = Kopiert

## Zeitspannen
span-seconds = { $count } s
span-minutes = { $count } min
span-hours = { $hours } h
span-hours-minutes = { $hours } h { $minutes } min

## Arten von Pausen
kind-micro = Kurzpause
kind-rest = Erholungspause
kind-eyes = Augenpause
kind-own = { $name }

## Heute: die nächste Pause
today-next = Als Nächstes: { $kind }
today-next-in = Aktivität bis dahin
today-owed = Fällig
today-owed-about = Sie kommt, sobald es passt.
today-none = Keine Pause in Sicht
today-none-about = Heute kommt keine mehr.
today-idle = Sie wartet, solange du nicht an der Tastatur bist.
today-unknown = Dieser Desktop verrät nicht, ob du da bist. Darum zählt die Zeit als Arbeit.
today-kinds = Alle Pausen
today-kind-line = { $length } nach { $interval } Aktivität
today-kind-in = in { $span }
today-kind-owed = fällig
today-offered = { $kind } beginnt gleich
today-offered-waiting = Sie wartet auf eine Lücke beim Tippen.
today-running = { $kind }
today-running-left = übrig
today-running-over = Die Zeit ist um. Nimm dir, was du noch brauchst.
today-take = Jetzt Pause machen
today-heavy = Das war schwer
today-heavy-about = Kündigt gleich eine kurze Pause an und macht die nächste Strecke halb so lang.
today-start = Jetzt beginnen
today-postpone = Um { $span } verschieben
today-postpones-left = { $count ->
    [one] Noch einmal verschiebbar
   *[other] Noch { $count }-mal verschiebbar
  }
today-skip = Auslassen
today-leave = Früher zurück
today-finish = Ich bin zurück
today-nothing-to-do = Dafür gab es gerade nichts zu tun.
today-strict = Du hast diese Pause streng eingestellt. Im Pausenfenster kommst du heraus, indem du Esc gedrückt hältst.

## Heute: Ruhe
quiet-title = Warum es still ist
quiet-since = seit { $time }
quiet-until = bis { $time }
quiet-long = Das dauert schon mehr als vier Stunden. Wenn es nicht stimmt, lass es unbeachtet; unter Einstellungen, Ruhe, holst du es zurück.
quiet-ignore = Nicht beachten
quiet-ignore-label = Von jetzt an nicht beachten: { $reason }
quiet-pause = Du hast die Pausen ausgesetzt
quiet-do_not_disturb = „Nicht stören“ ist an
quiet-full_screen = Ein Programm füllt den Bildschirm
quiet-camera = Die Kamera ist in Gebrauch
quiet-microphone = Das Mikrofon ist in Gebrauch
quiet-meeting = Du bist in einer Besprechung
quiet-deep_block = Ein Block für konzentrierte Arbeit läuft
quiet-screen_share = Du teilst deinen Bildschirm
quiet-kept_awake = Ein Programm hält den Bildschirm wach
quiet-battery = Der Rechner läuft mit Akku
quiet-app = { $name } ist im Vordergrund
quiet-before_work = Die Arbeit hat noch nicht begonnen
quiet-after_work = Die Arbeit ist für heute vorbei
quiet-between_hours = Du bist zwischen zwei Arbeitszeiten
quiet-day_off = Heute ist frei
quiet-day_closed = Der Tag ist abgeschlossen
quiet-lunch = Es ist Mittagspause
quiet-idle = Du bist nicht an der Tastatur
quiet-away = Der Bildschirm ist gesperrt
quiet-near_log_off = Der Feierabend ist zu nah für eine weitere Pause
quiet-near_lunch = Die Mittagspause ist zu nah für eine weitere Pause
quiet-other = { $name }
quiet-owed-kept = Was aussteht, bleibt erhalten und kommt danach.

## Heute: aussetzen
pause-title = Pausen aussetzen
pause-30 = 30 min
pause-60 = 1 h
pause-120 = 2 h
pause-tomorrow = Bis morgen
pause-resume = Fortsetzen
pause-on = Ausgesetzt.
pause-on-until = Ausgesetzt bis { $time }.
day-off-take = Heute frei nehmen
day-off-on = Heute hast du frei. Evenkeel bleibt ruhig, bis die Arbeit wieder beginnt.
day-off-undo = Heute doch arbeiten

## Heute: Feierabend
log-off-title = Feierabend
log-off-none = Heute kein Feierabend
log-off-in = in { $span }
log-off-over = seit { $span }
log-off-now = Jetzt Feierabend
log-off-begin = Abschlussritual beginnen
log-off-wind-down = Zeit zum Ausklingen: den Gedanken zu Ende bringen, den Rest liegen lassen.
log-off-offered = Es ist so weit. Sechs kurze Schritte schließen den Tag ab, in höchstens vier Minuten.
log-off-snoozed = Aufgeschoben bis { $time }.
log-off-badge = Deine Arbeitszeit ist um. Wann immer du so weit bist.
log-off-closed = Der Tag ist abgeschlossen.
log-off-reopen = Tag wieder öffnen
log-off-snooze = { $minutes } min später
log-off-extend = Noch 30 Minuten
log-off-snoozes-left = { $count ->
    [one] Noch einmal aufschiebbar
   *[other] Noch { $count }-mal aufschiebbar
  }

## Heute: was war
happened-title = Was heute war
happened-nothing = Noch nichts. Der Tag ist jung.
happened-break_taken = { $kind } gemacht
happened-natural_break = Eine Pause von selbst, die zählt
happened-break_postponed = { $kind } verschoben
happened-break_skipped = { $kind } ausgelassen
happened-break_left_early = { $kind } früher beendet
happened-break_degraded = { $kind } als Hinweis, weil ihr Fenster nicht erscheinen konnte
happened-paused = Pausen ausgesetzt
happened-resumed = Pausen fortgesetzt
happened-wind_down = Ausklang
happened-ritual_offered = Abschlussritual angeboten
happened-log_off_snoozed = Feierabend aufgeschoben
happened-day_closed = Tag abgeschlossen
happened-day_opened = Tag begonnen

## Abschnitte des Tages
stage-day_off = Freier Tag
stage-before_work = Vor der Arbeit
stage-working = Bei der Arbeit
stage-lunch = Mittagspause
stage-between_hours = Zwischen den Arbeitszeiten
stage-after_work = Nach der Arbeit
stage-closed = Abgeschlossen

## Hinweise zur Installation
no-vault = Es gibt noch keinen Tresor: Was du schreibst, kann noch nicht bleiben.
no-vault-make = Tresor anlegen
no-vault-enough = Nicht mehr sagen
notices-title = Zu dieser Installation
notice-setting_fell_back = Eine Einstellung war nicht lesbar und behält ihren Standardwert: { $detail }. Deine Datei blieb, wie sie war.
notice-no_display = Es wurde kein Bildschirm gefunden, darum können keine Pausenfenster erscheinen. Pausen kommen als Hinweise, wo das geht.
notice-no_session_bus = Es wurde kein Sitzungsbus gefunden. Hinweise und Symbol fehlen; der Zeitplan läuft weiter.
notice-no_notification_server = Hier zeigt kein Programm Hinweise an. Evenkeel kündigt Pausen stattdessen mit einer kleinen Karte an.
notice-no_tray_host = Dieser Desktop hat keinen Platz für das Symbol, darum fehlt es. Wenn du Evenkeel noch einmal startest, öffnet sich dieses Fenster.
notice-presence_unknown = Dieser Desktop verrät nicht, wann du weg bist. Pausen von selbst können darum nicht zählen.
notice-store_failed = Die Aufzeichnungen von heute konnten nicht geschrieben werden ({ $detail }). Die Pausen gehen weiter. Schaffe Platz auf dem Datenträger und starte Evenkeel dann neu.
notice-snapshot_put_aside = Der gespeicherte Stand des Tages war nicht lesbar und wurde beiseitegelegt. Die Zählung begann neu.
notice-break_window_failed = Das Pausenfenster konnte nicht erscheinen. Pausen kommen als Hinweise.
notice-shortcut_taken = Diese Tasten gehören einem anderen Programm oder einem anderen Kürzel und bewirken hier nichts: { $detail }. In den Einstellungen lassen sich andere wählen.
notice-no_shortcuts = Dieser Desktop gibt Programmen im Hintergrund keine Tasten, also bewirken die Kürzel nichts. Alles davon steht auch im Menü des Symbols.
notice-autostart_failed = Der Start bei der Anmeldung ließ sich nicht einrichten ({ $detail }). Alles andere läuft weiter; auch die Einstellungen deines Desktops können Evenkeel starten.

## Tür zum Tresor
gate-journal-title = Dein Tagebuch
gate-check_in-title = Wie es dir geht
gate-plan-title = Dein Erholungsplan
gate-ritual-title = Das Abschlussritual
gate-patterns-title = Deine Muster
vault-create-why = Was du schreibst, wird auf diesem Rechner verschlüsselt. Wähle dafür eine Passphrase.
vault-create-honest = Niemand kann sie zurücksetzen. Gehen Passphrase und Wiederherstellungscode beide verloren, ist auch der Text verloren.
vault-passphrase = Passphrase
vault-passphrase-again = Noch einmal dieselbe
vault-passphrase-advice = Mindestens 8 Zeichen. Vier oder fünf Wörter ohne Zusammenhang sind stark und leicht zu merken.
vault-passphrase-short = { $count ->
    [one] Noch mindestens ein Zeichen.
   *[other] Noch mindestens { $count } Zeichen.
  }
vault-passphrase-differs = Die beiden sind verschieden.
vault-passphrase-same = Die beiden sind gleich.
vault-show = Zeigen, was ich tippe
vault-create = Mit dieser Passphrase schützen
vault-working = Einen Moment, das ist mit Absicht langsam …
vault-unlock-why = Öffne diesen Bereich mit deiner Passphrase. Er schließt sich wieder, wenn du sperrst oder dieses Fenster schließt.
vault-unlock = Öffnen
vault-unlock-keychain = Mit dem Schlüsselbund öffnen
keychain-repair-title = Der Schlüsselbund half nicht
keychain-repair-why = Die Passphrase hat den Tresor geöffnet, der Schlüsselbund dieses Computers nicht: Er wurde geleert, ersetzt oder ist gesperrt. Ein neuer Schlüssel lässt sich hineinlegen, dann öffnet er wieder.
keychain-repair-do = Neuen Schlüssel hineinlegen
keychain-repair-not = Jetzt nicht
vault-forgot = Passphrase vergessen?
vault-restore = Aus einer Sicherung zurückholen
vault-have-backup = Ich habe eine Sicherung
vault-passphrase-new = Neue Passphrase
vault-code = Wiederherstellungscode
back = Zurück
strength-label = Wie lange sie standhält
strength-moments = Jemand mit deinen Dateien und starken Rechnern fände sie in Augenblicken.
strength-hours = Jemand mit deinen Dateien und starken Rechnern fände sie in Stunden oder Tagen.
strength-weeks = Jemand mit deinen Dateien und starken Rechnern bräuchte einige Wochen.
strength-months = Jemand mit deinen Dateien und starken Rechnern bräuchte viele Monate.
strength-years = Jemand mit deinen Dateien und starken Rechnern bräuchte Jahre.
strength-ages = Durch Probieren findet sie niemand, nach allem, was man heute weiß.
recovery-title = Dein Wiederherstellungscode
recovery-why = Er öffnet alles, falls du die Passphrase einmal vergisst. Du siehst ihn nur dieses eine Mal. Schreib ihn auf Papier und bewahre ihn getrennt von diesem Rechner auf.
recovery-code-label = Der Wiederherstellungscode, der Reihe nach
recovery-type-back = Tippe ihn ab, um sicher zu sein, dass er auf dem Papier stimmt
recovery-matches = Er stimmt.
recovery-differs = Er stimmt noch nicht überein.
recovery-written = Ich habe ihn auf Papier
recovery-later = Ohne Prüfung weiter

## Was beim Öffnen auffiel
findings-title = Offen, und vorher ein Wort
findings-done = Weiter
finding-key_copy_healed = Eine der beiden Kopien der Schlüsseldatei war beschädigt oder alt. Sie wurde aus der anderen neu geschrieben.
finding-key_copy_not_healed = Eine der beiden Kopien der Schlüsseldatei ist beschädigt und ließ sich nicht neu schreiben. Lege bald eine Sicherung auf einem anderen Datenträger an.
finding-drop_box_key_exchanged = Der Schlüssel für Notizen im gesperrten Zustand gehört nicht zu diesem Tresor: Jemand hat die Datei verändert. Wenn du es nicht warst, ändere in den Einstellungen die Passphrase, denn jemand könnte Zugang gehabt haben.
finding-key_change_undone = Ein Wechsel aller Schlüssel wurde unterbrochen und zurückgenommen. Die alte Passphrase und der alte Wiederherstellungscode gelten.
finding-key_change_finished = Ein Wechsel aller Schlüssel wurde unterbrochen und ist jetzt abgeschlossen. Mach in den Einstellungen einen neuen Wiederherstellungscode, denn den letzten hast du vielleicht nicht gesehen.
finding-older_than_known = Dieser Tresor ist älter als bei der letzten Öffnung hier. Hast du eine Sicherung zurückgeholt, ist alles in Ordnung; wenn nicht, hat jemand Dateien ausgetauscht.

## Schreiben, ohne zu öffnen
note-title = Etwas aufschreiben, ohne zu öffnen
note-about = Es wird sofort versiegelt. Lesen kannst du es, wenn du das Tagebuch das nächste Mal öffnest.
note-keep = Aufheben
note-kept = Aufgehoben.

## Die Passphrase ist vergessen
recover-title = Mit dem Wiederherstellungscode öffnen
recover-why = Tippe den Code von deinem Papier ab und wähle eine neue Passphrase. Dein Text bleibt, wie er ist, und der Code gilt weiter.
recover-open = Öffnen und diese Passphrase setzen
recover-neither = Ich habe keins von beiden
recover-neither-about = Vielleicht öffnet sich eine ältere Sicherung noch mit einer früheren Passphrase, die du kennst. Sonst kann den Text niemand mehr lesen; dann bleibt nur, neu anzufangen.

## Eine Sicherung zurückholen
restore-title = Aus einer Sicherung zurückholen
restore-why = Wähle eine Sicherung. Die Dateien, die jetzt hier liegen, werden beiseitegelegt und nicht gelöscht; durch einen Versuch kann also nichts verloren gehen.
restore-choose = Sicherungen, neueste zuerst
restore-none = Im eigenen Ordner des Tresors liegt keine Sicherung. Hast du eine anderswo, zeig unten die Datei.
restore-elsewhere = Eine Sicherungsdatei, die anderswo liegt
restore-file = Sicherungsdatei
restore-look = Hineinsehen
restore-by = Geöffnet mit
restore-everything = Auch Einstellungen und Aufzeichnungen
restore-everything-about = Die jetzigen werden daneben aufgehoben. Evenkeel startet danach neu und fragt noch einmal nach der Passphrase.
restore-begins-anew = Alles ist da. Evenkeel startet gleich neu.
restore-passphrase = Passphrase zur Zeit der Sicherung
restore-code = Wiederherstellungscode zur Zeit der Sicherung
restore-do = Zurückholen und öffnen
restore-working = Wird zurückgeholt, einen Moment …
backup-whole = { $count ->
    [one] Ein Eintrag, { $size }
   *[other] { $shown } Einträge, { $size }
  }
backup-damaged = Beschädigt, lässt sich nicht zurückholen ({ $shown } Einträge, { $size })
backup-newer = Von einer neueren Version von Evenkeel ({ $shown } Einträge, { $size })
path-choose = Auswählen …

## Neu anfangen
anew-begin = Neu anfangen
anew-title = Neu anfangen
anew-why = Ohne die Passphrase und ohne den Wiederherstellungscode kann niemand lesen, was in diesem Tresor liegt, auch nicht die Menschen, die Evenkeel machen. Du kannst mit einem leeren beginnen.
anew-kept = Der alte Tresor wird im Datenordner beiseitegelegt und nicht gelöscht. Findet sich eines von beiden wieder, lässt er sich noch öffnen.
anew-sure = Ich habe nach beiden gesucht und keines gefunden
anew-do = Beiseitelegen und neu anfangen

## Fehler: was geschah, was sicher ist, was zu tun ist
failure-agent-unreachable = Der Teil von Evenkeel, der im Hintergrund läuft, antwortet nicht. Alles Geschriebene ist sicher. Starte Evenkeel noch einmal, dann ist er wieder da.
failure-unknown-setting = Diese Einstellung gibt es nicht. Es wurde nichts geändert.
failure-bad-value = Dieser Wert passt nicht: { $detail }. Der alte Wert gilt weiter.
failure-settings-not-written = Die Einstellungsdatei konnte nicht geschrieben werden. Die alten Einstellungen gelten weiter. Prüfe, ob der Datenträger Platz hat und die Datei geändert werden darf.
failure-vault-locked = Der Tresor ist gesperrt. Was gespeichert war, ist sicher. Öffne ihn mit deiner Passphrase.
failure-vault-in-use = Ein anderes Programm hat deinen Tresor geöffnet. Mit ihm ist alles in Ordnung. Schließe das andere Programm und versuche es noch einmal.
failure-slots-damaged = Die Datei mit den Schlüsseln ist beschädigt, ihre Kopie auch. Dein Text liegt noch auf dem Datenträger, und es wurde nichts verändert. Eine Sicherung hat die Schlüssel bei sich: Hol eine zurück.
failure-wrong-passphrase = Diese Passphrase öffnet den Tresor nicht. Es wurde nichts verändert. Prüfe die Feststelltaste und die Tastaturbelegung und versuche es noch einmal.
failure-wrong-recovery-code = Das ist nicht der Wiederherstellungscode dieses Tresors. Es wurde nichts verändert. Hast du seitdem einen neuen Code gemacht, gilt der ältere nicht mehr.
failure-mistyped-recovery-code = Das ist noch kein ganzer Wiederherstellungscode: Eine Gruppe fehlt, oder ein Zeichen ist anders. Es wurde nichts verändert. Vergleiche ihn Gruppe für Gruppe mit deinem Papier.
failure-vault-missing = Die Schlüssel sind da, die Datei des Tagebuchs nicht. An ihrer Stelle wurde nichts angelegt. Hol sie aus einer Sicherung zurück.
failure-vault-empty = Die Datei des Tagebuchs ist leer, das sollte nicht vorkommen. Es wurde nichts hineingeschrieben. Hol sie aus einer Sicherung zurück.
failure-newer-version = Der Tresor stammt von einer neueren Version von Evenkeel. Er ist sicher und wurde nicht angerührt. Öffne ihn mit der neueren Version.
failure-vault-damaged = Die Datei des Tagebuchs ist beschädigt und nicht lesbar. Sie blieb, wie sie ist. Hol eine Sicherung zurück; die beschädigte Datei wird beiseitegelegt.
failure-vault-exists = Hier gibt es schon einen Tresor. Er wurde nicht angerührt. Öffne ihn mit seiner Passphrase.
failure-backup-damaged = Diese Sicherung ist beschädigt und wurde nicht benutzt. Es wurde nichts geändert. Wähle eine andere.
failure-passphrase-too-short = Eine Passphrase braucht mindestens 8 Zeichen. Es wurde noch nichts angelegt.
failure-stale-revision = Dieser Eintrag wurde in einem anderen Fenster geändert. Nichts wurde überschrieben: Der andere Text ist gespeichert, deiner steht noch hier. Behalte deinen als neuen Eintrag.
failure-not-found = Das gibt es nicht mehr. Alles andere ist sicher.
failure-bad-input = Etwas fehlt oder liegt außerhalb der Grenzen: { $detail }. Es wurde noch nichts gespeichert; was du getippt hast, steht noch hier.
failure-three-changes = Drei Änderungen sind schon aktiv. Parke eine davon, dann ist Platz für diese.
failure-drop-box-full = Solange der Tresor gesperrt ist, passt nichts mehr dazu. Was aufgehoben wurde, ist sicher. Öffne den Tresor, der es dann aufnimmt, und versuche es noch einmal.
failure-too-late = Dieser Tag lässt sich nicht mehr ausfüllen, weil die Erinnerung Fernes einfärbt. Nichts wurde geändert. Das Tagebuch nimmt es jederzeit auf.
failure-last-way-in = Eine Passphrase oder ein Wiederherstellungscode muss immer bleiben, deshalb wurde dieser Zugang behalten.
failure-no-keychain = Der Schlüsselbund des Systems antwortet nicht oder enthält keinen Schlüssel für diesen Tresor. Dein Text ist sicher. Nimm deine Passphrase.
failure-import-refused = Diese Datei wurde nicht übernommen: { $detail }. Es wurde nichts geändert.
failure-import-passphrase = Diese Datei ist verschlüsselt. Ihre Passphrase fehlt oder ist falsch. Es wurde nichts geändert.
failure-import-moods = Einige Stimmungen in dieser Datei haben hier noch keine Bedeutung. Sag, was sie bedeuten, und versuche es noch einmal. Es wurde nichts geändert.
failure-disk-full = Der Datenträger ist voll. Was gespeichert war, ist sicher, und was du getippt hast, steht noch hier. Schaffe etwas Platz; Evenkeel versucht es von selbst wieder.
failure-disk = Lesen oder Schreiben ist fehlgeschlagen. Was gespeichert war, ist sicher, und was du getippt hast, steht noch hier. Evenkeel versucht es von selbst wieder.

## Tagebuch
journal-title = Tagebuch
journal-new = Neuer Eintrag
journal-new-hint = Strg+N
journal-list = Einträge, neueste zuerst
journal-older = Ältere Einträge
journal-empty = Noch nichts. Eine Zeile genügt für den Anfang.
journal-none-here = Hierzu passt kein Eintrag.
journal-nothing-chosen = Wähle einen Eintrag oder beginne einen neuen.
journal-text = Eintrag vom { $date }
journal-placeholder = Was dich beschäftigt. Niemand sonst liest das.
journal-untitled = Noch leer
journal-saved-at = Gespeichert um { $time }
journal-saved-on = Gespeichert am { $date }
journal-saving = Wird gespeichert …
journal-typing = Noch nicht gespeichert
journal-unsaved = Noch nichts zu speichern
journal-failed = Nicht gespeichert: { $why }
journal-keep-as-new = Meinen als neuen Eintrag behalten
journal-loading = Der Eintrag wird geöffnet …

entry-while-locked = Im gesperrten Zustand hinzugefügt
scale-none = Keine Angabe

## Tagebuch: finden
search-label = Das Tagebuch durchsuchen
search-placeholder = Suchen
search-hint = Strg+F
search-found = Gefundene Einträge
search-count = { $count ->
    [0] Nichts gefunden.
    [one] Ein Eintrag gefunden.
   *[other] { $count } Einträge gefunden.
  }
search-more = { $count ->
   *[other] Die ersten { $count }. Ein weiteres Wort grenzt es ein.
  }
search-nothing = Kein Eintrag enthält alle diese Wörter. Weniger oder kürzere finden mehr.
search-order = Reihenfolge
search-order-newest = Neueste zuerst
search-order-best = Beste zuerst
finder-calendar = Kalender
finder-tag = Schlagwörter
finder-trash = Papierkorb
finder-without = Ohne { $name }
calendar-before = Der Monat davor
calendar-after = Der Monat danach
calendar-day = { $count ->
    [0] { $date }, kein Eintrag
    [one] { $date }, ein Eintrag
   *[other] { $date }, { $count } Einträge
  }
tags-label = Schlagwörter
tags-one = { $count ->
    [one] { $tag }, ein Eintrag
   *[other] { $tag }, { $count } Einträge
  }
tags-none = Noch keine Schlagwörter. Ein Eintrag kann welche haben, unter seinem Datum.
on-this-day = { $count ->
    [one] An diesem Tag: ein früherer Eintrag
   *[other] An diesem Tag: { $count } aus anderen Jahren
  }

## Tagebuch: der Eintrag
editor-preview = Vorschau
editor-versions = Fassungen
editor-questions = Frage
editor-discard = Wegwerfen
facts-title = Stimmung, Energie, Schlagwörter
facts-mood = Stimmung
facts-mood-least = sehr gedrückt
facts-mood-most = sehr gut
facts-mood-is = Stimmung { $value }
facts-energy = Energie
facts-energy-least = keine
facts-energy-most = reichlich
facts-energy-is = Energie { $value }
facts-tags = Schlagwörter
facts-tag-placeholder = Schlagwort hinzufügen
facts-tag-remove = Schlagwort { $tag } entfernen
versions-label = Gespeichert am
versions-back = Diese Fassung zurückholen
versions-about = Was jetzt dasteht, wird selbst zu einer früheren Fassung. Es geht nichts verloren.
versions-none = Es gibt noch keine frühere Fassung.
question-label = Eine Frage für den Anfang
question-take = Über meinen Text setzen
question-next = Eine andere
question-step = Thema

## Tagebuch: der Papierkorb
trash-title = Papierkorb
trash-close = Zurück zu den Einträgen
trash-about = Einträge bleiben hier 30 Tage.
trash-empty = Hier liegt nichts.
trash-gone = verschwindet am { $date }
trash-restore = Zurücklegen
trash-erase = Endgültig löschen
trash-erase-really = Wirklich löschen, ohne Rückweg
trash-moved = Der Eintrag liegt im Papierkorb.
trash-undo = Zurücklegen


## Einstellungen
settings-title = Einstellungen
settings-lead = Änderungen gelten sofort.
guide-open = Wie es funktioniert
guide-close = Zurück zu den Einstellungen
guide-label = Wie Evenkeel funktioniert
settings-saved = Gespeichert
settings-default = Standard: { $value }
settings-range = { $min } bis { $max }
settings-reset = Zurück zum Standard
settings-on = An
settings-off = Aus
settings-add = Hinzufügen
settings-remove = { $value } entfernen
settings-none = Keine
settings-day-off = Frei
settings-unit-s = Sekunden
settings-unit-m = Minuten
settings-unit-h = Stunden
settings-amount = { $label }: Wert
settings-unit = { $label }: Einheit
settings-bad-time = Eine Uhrzeit schreibt man als 09:00.
settings-bad-number = Hier gehört eine ganze Zahl hin.
settings-hours-placeholder = 09:00-17:30
settings-days-placeholder = 2026-12-24/2027-01-02
settings-duration-placeholder = 10m
settings-words-placeholder = Name eines Programms
settings-reminder-name = Wofür
settings-reminder-at = Um
settings-reminder-days = An (nichts gewählt: jeden Tag)
settings-vault = Tresor
settings-vault-absent = Tagebuch, Plan und Ritual sind noch nicht geschützt. Ihr erster Bildschirm fragt nach einer Passphrase.
settings-vault-locked = Gesperrt.
settings-vault-open = Offen.
settings-vault-lock = Sperren und Fenster schließen
settings-vault-create = Jetzt schützen
settings-vault-unlock = Jetzt öffnen
signals-title = Was hier zu bemerken ist
signals-lead = Evenkeel erfährt davon, sobald sich etwas ändert. Was dieser Desktop nicht verrät, verzögert nichts.
signals-nothing = Solange das Hintergrundprogramm nicht antwortet, ist nichts bekannt.
source-clocks = die Uhren
source-device_files = die Gerätedateien
source-notification_service = den Benachrichtigungsdienst
source-settings_portal = das Einstellungsportal
source-screen_saver = den Bildschirmschoner
signal-seen = funktioniert
signal-unseen = hier nicht zu sehen
signal-by = gemeldet durch { $by }
signal-presence = Ob du an der Tastatur bist
signal-lock = Der gesperrte Bildschirm
signal-suspend = Der Ruhezustand des Rechners
signal-do_not_disturb = „Nicht stören“
signal-full_screen = Vollbild
signal-apps = Programme im Vordergrund
signal-camera = Kamera in Gebrauch
signal-microphone = Mikrofon in Gebrauch
signal-microphone-limit = Das Mikrofon eines Bluetooth-Kopfhörers wird nicht gesehen.
signal-kept_awake = Filme und Anrufe
signal-battery = Akkubetrieb
unseen-lost = Wer es meldete, ist nicht mehr da. Bei der nächsten Pause wird wieder nachgesehen.
unseen-not_allowed = Dein Benutzer darf das Gerät nicht beobachten.
unseen-display_is_silent = Der Anzeigeserver verrät es anderen Programmen nicht.
unseen-nobody_tells = Kein Programm dieses Desktops meldet es.
unseen-no_display = Es gibt keine Anzeige.
unseen-no_session_bus = Es gibt keinen Sitzungsbus, über den Desktops so etwas melden.
unseen-no_system_bus = Es gibt keinen Systembus, über den das System so etwas meldet.
unseen-this_system = Auf diesem System kann Evenkeel das noch nicht.
settings-notice-test = Probehinweis zeigen
settings-notice-title = Evenkeel
settings-notice-body = So sieht eine Ankündigung aus.
settings-notice-sent = Ein Hinweis wurde geschickt. Wenn keiner erschienen ist, verbirgt ihn dieser Desktop.
settings-notice-refused = Dieser Desktop lässt keine Hinweise zu. Pausen werden mit einer kleinen Karte angekündigt.
settings-notices = Hinweise

## Einstellungen: der Tresor
ways-title = Zugänge
ways-unconfirmed = nie abgetippt
ways-change = Ändern
ways-confirm = Abtippen
ways-confirm-do = Vergleichen
ways-renew = Neuer Code
ways-remove = Entfernen
ways-removed = Entfernt. Die anderen Zugänge gelten wie zuvor.
ways-keychain-renew = Erneuern
ways-keychain-add = Mit dem Schlüsselbund öffnen lassen
ways-keychain-about = Wer sich an diesem Rechner als du anmelden kann, kann dann den Tresor öffnen.
ways-keychain-added = Ab jetzt öffnet auch der Schlüsselbund dieses Rechners den Tresor.
way-passphrase = Passphrase
way-recovery_code = Wiederherstellungscode
way-keychain = Schlüsselbund dieses Rechners
way-unknown = Ein Zugang einer neueren Version
change-current = Bisherige Passphrase
change-why = Warum sie sich ändert
change-passphrase = Ich möchte nur eine andere
change-passphrase-about = Gilt sofort. Der Wiederherstellungscode bleibt gültig.
change-everything = Jemand könnte die alte kennen
change-everything-about = Aller Text wird neu verschlüsselt, und du bekommst einen neuen Wiederherstellungscode. Ältere Sicherungen öffnen sich weiter mit der alten Passphrase. Ein Schlüsselbund muss neu hinzugefügt werden.
change-do = Passphrase ändern
change-done-passphrase = Die Passphrase ist geändert.
change-done-everything = Alles ist neu verschlüsselt und die Passphrase geändert. Ältere Sicherungen öffnen sich weiter mit der alten; lösche die, bei denen das nicht sein soll.
renew-about = Du bekommst einen neuen Code. Der auf deinem alten Papier öffnet den Tresor dann nicht mehr.
renew-do = Neuen Code machen
renew-done = Ab jetzt gilt nur noch der neue Code.

## Einstellungen: Sicherungen
backups-title = Sicherungen
backups-help = Ganze Abbilder des Tresors, verschlüsselt wie er selbst und beim Anlegen geprüft.
backups-none = Noch gibt es keine Sicherung.
place-vault_is_synced = Der Tresor liegt in { $root }, das ein anderes Programm mit anderen Rechnern abgleicht. Das kann ihn beschädigen, während er offen ist: Verschiebe den Datenordner und lege dort lieber Kopien von Sicherungen ab.
place-backups_on_same_disk = Diese Sicherungen liegen auf demselben Datenträger wie der Tresor und gingen mit ihm verloren. Eine Kopie auf einem anderen Datenträger ab und zu ist sicherer.
backups-now = Jetzt sichern
backups-verify = Tresor prüfen
backups-working = Einen Moment …
backups-made = { $count ->
    [one] Gesichert und geprüft: ein Eintrag.
   *[other] Gesichert und geprüft: { $entries } Einträge.
  }
backups-elsewhere = Eine Sicherung auf einem anderen Datenträger
backups-folder = Ordner
backups-to = Dorthin sichern
move-title = Ein neuer Rechner
move-help = Der Tresor, deine Einstellungen und die Aufzeichnungen von Pausen und Tagen in einer Datei, alles mit dem Schlüssel des Tresors verschlüsselt.
move-show = Alles in eine Datei packen
move-locked = Öffne den Tresor, um alles in eine Datei zu packen.
move-about = Auf dem neuen Rechner wählst du „Ich habe eine Sicherung“, wo der Tresor angelegt würde, und öffnest die Datei mit dieser Passphrase oder dem Wiederherstellungscode. Hier ändert sich nichts.
move-folder = Ordner, am besten auf einem Stick
move-do = Alles einpacken
move-done = Eingepackt und geprüft: { $name } ({ $size })
backups-locked = Öffne den Tresor, um eine anzulegen. Um zu einer zurückzukehren, wähle „Passphrase vergessen?“, wo er geöffnet wird.
verified-whole = { $count ->
    [one] Alles in Ordnung: ein Eintrag und { $revisions } frühere Fassungen sind lesbar.
   *[other] Alles in Ordnung: { $entries } Einträge und { $revisions } frühere Fassungen sind lesbar.
  }
verified-findings = { $entries } Einträge und { $revisions } frühere Fassungen wurden angesehen, und etwas ist nicht, wie es sein soll. Lege vor allem anderen eine Sicherung an einem anderen Ort an.

## Einstellungen: Export und Import
transfer-title = Export und Import
transfer-help = Dein Tagebuch gehört dir: Nimm es in offener Form mit, oder hol ein anderes herein.
transfer-locked = Öffne den Tresor für Export und Import.
export-title = Export
export-format = Form
export-markdown = Markdown-Ordner
export-markdown-about = Eine lesbare Datei für jeden Eintrag und eine Liste von allen. Nichts geht verloren, und alles lässt sich wieder hereinholen. Nicht verschlüsselt.
export-json = JSON
export-json-about = Eine lesbare Datei für andere Programme. Nicht verschlüsselt.
export-encrypted = Verschlüsselte Datei
export-encrypted-about = Eine Datei, die nur ihre eigene Passphrase öffnet. Mit der des Tresors hat sie nichts zu tun.
export-passphrase = Passphrase für diese Datei
export-folder = In den Ordner
export-do = Exportieren
export-working = Wird exportiert …
export-done = Geschrieben: { $path }
import-title = Import
import-about = Aus Evenkeel, Day One, jrnl, Daylio oder Mini Diary, oder aus einer Tabelle von Check-ins. Zuerst siehst du, was käme; durch Ansehen ändert sich nichts.
import-file = Datei oder Ordner
import-passphrase = Ihre Passphrase, falls sie verschlüsselt ist
import-look = Ansehen, was käme
import-looking = Wird angesehen …
import-found = Gefunden
import-new = Neu
import-there = Schon da
import-plan-new = Aus dem Plan, neu
import-passed-over = Übergangen, kein Eintrag daraus zu machen
import-rows-passed-over = Zeilen übergangen, ohne passende Antwort
import-days = Von { $first } bis { $last }
import-moods = Dieses Tagebuch hat Stimmungen mit eigenen Namen. Sag, was jede hier bedeutet.
import-mood-none = „{ $name }“ ohne Stimmung hereinholen
import-nothing-yet = Noch ist nichts verändert.
import-do = { $count ->
    [one] Einen Eintrag hereinholen
   *[other] { $shown } Einträge hereinholen
  }
import-working = { $count ->
   *[other] { $shown } werden hereingeholt …
  }
import-done = { $count ->
    [one] Ein Eintrag wurde hereingeholt.
   *[other] { $shown } Einträge wurden hereingeholt.
  }
import-do-rest = Hereinholen
import-check-ins = Antworten aus Check-ins
import-check-ins-new = Davon neu
import-days-new = Tage mit Check-in oder Ritual, neu
import-check-ins-kept = Hier anders gesagt; deine bleiben
import-moods-known = Stimmungen gelten, von 0 bis 10, als: { $list }
import-mood-is = { $name } { $mood }
import-done-check-ins = { $count ->
    [one] Eine Antwort aus einem Check-in wurde hereingeholt.
   *[other] { $shown } Antworten aus Check-ins wurden hereingeholt.
  }
import-format-evenkeel = Evenkeel
import-format-check_ins = Check-ins
import-format-day_one = Day One
import-format-jrnl_json = jrnl (JSON)
import-format-jrnl_text = jrnl (Text)
import-format-daylio = Daylio
import-format-mini_diary = Mini Diary

section-breaks = { $kind }
section-breaks-help = Wann sie kommt, wie lange sie dauert, wie sie sich verschieben lässt.
section-work = Arbeit
section-work-help = Außerhalb dieser Zeiten meldet sich nichts.
section-lunch = Mittagspause
section-lunch-help = Eine richtige Pause in der Mitte des Tages.
section-log_off = Feierabend
section-log_off-help = Wie der Tag zu seinem Ende kommt.
section-after_hours = Danach
section-after_hours-help = Der Abend, nachdem der Tag abgeschlossen ist.
section-presence = Abwesenheit
section-presence-help = Wie Pausen beim Tippen verstanden werden.
section-shortcuts = Tastenkürzel
section-shortcuts-help = Tasten wie Ctrl+Alt+N, die in jedem Programm gelten. Andere Programme bekommen sie dann nicht mehr, also nimm solche, die du sonst nirgends brauchst. Unter Wayland, Windows und macOS kann Evenkeel das noch nicht.
section-holds = Ruhe
section-holds-help = Was Evenkeel warten lässt. Was aussteht, kommt danach.
section-vault = Tresor
section-vault-help = Wo Tagebuch, Plan und Ritual verschlüsselt liegen.
section-appearance = Sprache und Aussehen
section-appearance-help = Beides ändert sich sofort.
section-start = Start
section-start-help = Wann Evenkeel sich einfindet.
section-fixed = Eigene Erinnerungen
section-fixed-help = Zu einer festen Zeit, an den Tagen, die du wählst.
section-other = Weiteres

setting-breaks-enabled = Diese Pause anbieten
setting-breaks-interval = Nach einer Aktivität von
setting-breaks-duration = Dauert
setting-breaks-heads_up = Angekündigt vorher
setting-breaks-postpone_by = Einmal Verschieben sind
setting-breaks-postpone_max = Wie oft verschiebbar
setting-breaks-strict = Streng
setting-breaks-ends = Endet
setting-breaks-activity = Tippen in der Pause
setting-work-days_off = Freie Tage und Urlaub
setting-work-mode = Der Tag endet
setting-work-mon = Montag
setting-work-tue = Dienstag
setting-work-wed = Mittwoch
setting-work-thu = Donnerstag
setting-work-fri = Freitag
setting-work-sat = Samstag
setting-work-sun = Sonntag
setting-work-length = Länge eines flexiblen Tages
setting-work-day_rolls_at = Ein neuer Tag beginnt um
setting-work-breaks_outside_hours = Pausen außerhalb der Arbeitszeit
setting-lunch-enabled = Mittagspause schützen
setting-lunch-at = Beginnt um
setting-lunch-duration = Dauert
setting-log_off-enabled = Ende des Tages ankündigen
setting-log_off-hint = Leiser Hinweis eine Stunde vorher
setting-log_off-lead = Hinweis zum Ausklingen vorher
setting-log_off-snoozes = Auswahl beim Aufschieben
setting-log_off-max_snoozes = Aufschieben an einem Abend
setting-log_off-latest = Aufschieben höchstens bis
setting-after_hours-notice = Ein sanfter Hinweis, wenn du weiterarbeitest
setting-after_hours-threshold = Zählt nach einer Aktivität von
setting-presence-idle_grace = Gilt noch als Lesen
setting-presence-natural_break = Zählt als Pause
setting-presence-typing_gap = Lücke beim Tippen
setting-presence-typing_wait = Darauf höchstens warten
setting-holds-do_not_disturb = Nicht stören
setting-holds-full_screen = Vollbild
setting-holds-camera = Kamera in Gebrauch
setting-holds-microphone = Mikrofon in Gebrauch
setting-holds-kept_awake = Filme und Anrufe
setting-holds-apps = Programme im Vordergrund
setting-holds-battery = Akkubetrieb
setting-holds-ask_after = Nach einem Signal fragen nach
setting-vault-auto_lock = Sperrt sich unbenutzt nach
setting-patterns-early_signs = Frühe Zeichen
setting-vault-keep_unlocked = Bleibt nach dem Schließen offen für
setting-vault-reminder = Auf „Heute“ sagen, dass es noch keinen Tresor gibt
setting-start-at_login = Beim Anmelden starten
setting-appearance-language = Sprache
setting-appearance-theme = Aussehen
setting-fixed = Erinnerungen

help-breaks-enabled = Ob Pausen dieser Art angeboten werden.
help-breaks-interval = Wie lange du aktiv bist, bevor die Pause fällig wird.
help-breaks-duration = Wie lange die Pause dauert.
help-breaks-heads_up = Wie lange vor der Pause sie angekündigt wird.
help-breaks-postpone_by = Wie weit einmal Verschieben die Pause rückt.
help-breaks-postpone_max = Wie oft sich eine Pause verschieben lässt.
help-breaks-strict = Eine laufende Pause verlässt du dann nur, indem du Esc drei Sekunden gedrückt hältst.
help-breaks-ends = Von selbst, oder wenn du sagst, dass du zurück bist.
help-breaks-activity = Was Tastatur und Maus in der Pause bewirken.
help-work-days_off = Ein Tag, oder erster und letzter Tag mit / dazwischen.
help-work-mode = Zu einer festen Zeit, oder eine feste Länge nach dem Anfang.
help-work-mon = Mehrere Abschnitte sind möglich. Keiner heißt frei.
help-work-tue = Mehrere Abschnitte sind möglich. Keiner heißt frei.
help-work-wed = Mehrere Abschnitte sind möglich. Keiner heißt frei.
help-work-thu = Mehrere Abschnitte sind möglich. Keiner heißt frei.
help-work-fri = Mehrere Abschnitte sind möglich. Keiner heißt frei.
help-work-sat = Mehrere Abschnitte sind möglich. Keiner heißt frei.
help-work-sun = Mehrere Abschnitte sind möglich. Keiner heißt frei.
help-work-length = Pausen eingeschlossen. Gilt, wenn der Tag nach einer festen Länge endet.
help-work-day_rolls_at = Was du vorher tust, gehört zum Tag davor.
help-work-breaks_outside_hours = Aus: Außerhalb der Zeiten oben kommt nichts.
help-lunch-enabled = Eine Erinnerung, und in dieser Zeit keine andere Pause.
help-lunch-at = Wann die Mittagspause beginnt.
help-lunch-duration = Wie lange die Mittagspause dauert.
help-log_off-enabled = Ein Hinweis zum Ausklingen, dann das Abschlussritual.
help-log_off-hint = Nichts zu tun, nur zu wissen.
help-log_off-lead = Wie lange vor Feierabend der Hinweis zum Ausklingen kommt.
help-log_off-snoozes = Die Längen, zwischen denen du wählst.
help-log_off-max_snoozes = Wie oft sich der Feierabend an einem Abend aufschieben lässt.
help-log_off-latest = Wie lange nach Feierabend das Aufschieben reicht.
help-after_hours-notice = Höchstens einer am Abend, nachdem der Tag abgeschlossen ist.
help-after_hours-threshold = Wie lange du danach aktiv bist, bevor es zählt.
help-presence-idle_grace = Kürzere Unterbrechungen gelten als Lesen oder Nachdenken.
help-presence-natural_break = Eine Unterbrechung dieser Länge zählt als Pause.
help-presence-typing_gap = Eine Pause wartet auf eine Lücke dieser Länge.
help-presence-typing_wait = Danach beginnt sie trotzdem.
help-holds-do_not_disturb = Pausen warten, solange „Nicht stören“ an ist.
help-holds-full_screen = Pausen warten, solange ein Programm den Bildschirm füllt.
help-holds-camera = Pausen warten, solange eine Kamera in Gebrauch ist.
help-holds-microphone = Pausen warten, solange ein Mikrofon in Gebrauch ist.
help-holds-kept_awake = Pausen warten, solange ein Programm den Bildschirm wach hält, wie es Filme und Anrufe tun.
help-holds-apps = Pausen warten, solange eines davon im Vordergrund ist.
help-holds-battery = Pausen warten, solange der Rechner mit Akku läuft.
help-holds-ask_after = Dann wirst du einmal gefragt, ob es außer Acht bleiben soll.
help-vault-auto_lock = Das Fenster schließt sich und der Tresor ist gesperrt.
help-patterns-early_signs = Auch wenn sich nichts geändert hat, erscheint ein Zeichen zufällig: zurückhaltend etwa einmal in zwei Jahren, üblich einmal im Jahr, empfindlich dreimal in zwei Jahren. Je leichter es gesagt wird, desto eher zeigt es eine echte Veränderung.
help-vault-keep_unlocked = Öffnest du das Fenster in dieser Zeit wieder, fragt es nicht nach der Passphrase. Sperren, die Bildschirmsperre und das Tagesende sperren immer.
help-vault-reminder = Eine Zeile, bis es einen gibt. „Nicht mehr sagen“ auf der Seite schaltet sie ab.
help-start-at_login = Nur als Symbol, ohne Fenster.
help-appearance-language = Die Sprache von Evenkeel.
help-appearance-theme = Hell oder dunkel.
setting-appearance-text_size = Textgröße
help-appearance-text_size = Wie groß alles ist, in diesem Fenster und im Pausenfenster.
setting-shortcuts-note = Schnelle Notiz
help-shortcuts-note = Öffnet das Tagebuch. Auch solange es gesperrt ist, lässt sich dort eine Notiz ablegen.
setting-shortcuts-pause = Aussetzen
help-shortcuts-pause = Setzt Pausen eine Stunde lang aus und beendet das Aussetzen.
setting-shortcuts-break_now = Jetzt Pause
help-shortcuts-break_now = Beginnt die angebotene Pause oder eine kurze.
setting-shortcuts-lock = Sperren
help-shortcuts-lock = Schließt das Fenster und sperrt den Tresor.
settings-keys-placeholder = Aus
setting-appearance-hide_from_captures = Dieses Fenster aus Bildschirmaufnahmen heraushalten
help-appearance-hide_from_captures = Bildschirmfotos und geteilte Bildschirme lassen es aus, unter Windows und macOS. Linux-Desktops bieten keinen Weg dafür; dort bewirkt es nichts.
setting-appearance-motion = Bewegung
help-appearance-motion = Ohne Bewegung bewegt sich nichts von selbst, auch nicht der Atemkreis.
choice-reduced = Keine Bewegung
help-fixed = Ein Name, eine Uhrzeit und die Tage.

choice-by-itself = von selbst
choice-when-I-return = wenn ich zurück bin
choice-ignore = ändert nichts
choice-stops-the-countdown = hält den Countdown an
choice-gentle = zurückhaltend
choice-standard = üblich
choice-sensitive = empfindlich
choice-fixed = zu einer festen Zeit
choice-flexible = eine feste Länge nach dem Anfang
choice-system = Wie der Rechner
choice-en = English
choice-de = Deutsch
choice-light = Hell
choice-dark = Dunkel

day-mon = Mo
day-tue = Di
day-wed = Mi
day-thu = Do
day-fri = Fr
day-sat = Sa
day-sun = So

## Einstellungen: alles löschen
erase-title = Alles löschen
erase-help = Wenn Evenkeel diesen Rechner verlassen soll, mit allem, was es von dir weiß.
erase-show = Zeigen, was gelöscht würde
erase-goes = Das geht und lässt sich nicht zurückholen:
erase-goes-settings = Einstellungen und Tagesplan
erase-goes-records = die Aufzeichnungen von Pausen und Tagen
erase-goes-vault = der Tresor mit Tagebuch, Check-ins, Plan und Tagesabschlüssen
erase-goes-backups = die Sicherungen in Evenkeels eigenem Ordner
erase-goes-system = der Eintrag, der Evenkeel bei der Anmeldung startet, und was der Schlüsselbund dafür aufhebt
erase-stays = Sicherungen und Exporte an anderen Orten bleiben, ebenso alles andere in Evenkeels Ordner. Das Programm selbst entfernst du so, wie es installiert wurde.
erase-word = löschen
erase-type = Tippe „{ $word }“, um fortzufahren
erase-do = Alles löschen
erase-working = Wird gelöscht …
erased-title = Alles ist gelöscht
erased-about = Evenkeel ist beendet, und in seinem Ordner ist nichts mehr von dir. Sicherungen und Exporte an anderen Orten liegen, wo sie waren.
erased-left = Diese Dateien darin sind nicht von Evenkeel und sind geblieben:
erased-close = Schließen

## Warum ein Wert nicht angenommen wurde, nach seiner Einheit
unfit-keys = Tasten schreibst du als Ctrl+Alt+N: Ctrl, Alt oder Super, dazu Shift, wenn du magst, und ein Buchstabe, eine Ziffer oder F1 bis F12. Der alte Wert gilt weiter.
unfit-duration = Hier gehört eine Länge aus dem Bereich daneben hin. Der alte Wert gilt weiter.
unfit-time = Eine Uhrzeit schreibt man als 09:00. Der alte Wert gilt weiter.
unfit-count = Hier gehört eine ganze Zahl aus dem Bereich daneben hin. Der alte Wert gilt weiter.
unfit-choice = Diese Auswahl ist nicht bekannt. Der alte Wert gilt weiter.
unfit-hours = Zeiten schreibt man als 09:00-17:30, eine nach der anderen. Der alte Wert gilt weiter.
unfit-days = Tage schreibt man als 2026-12-24 oder 2026-12-24/2027-01-02. Der alte Wert gilt weiter.
unfit-durations = Längen schreibt man als 10m oder 1h, aus dem Bereich daneben. Der alte Wert gilt weiter.
unfit-words = Hier gehört ein Name hin. Der alte Wert gilt weiter.
unfit-reminders = Eine Erinnerung braucht einen Namen und eine Uhrzeit wie 15:00. Der alte Wert gilt weiter.
unfit-on_off = Das ist entweder an oder aus. Der alte Wert gilt weiter.

## Pausenseite
break-soon = { $kind } in { $span }
break-soon-waiting = { $kind }, sobald du innehältst
break-starting = { $kind } beginnt
break-left = übrig
break-over = Die Zeit ist um
break-over-about = Komm zurück, wenn du so weit bist.
break-done = Willkommen zurück
break-done-about = Die Pause ist vorbei. Dieses Fenster schließt sich von selbst.
break-start = Jetzt beginnen
break-postpone = { $span } später
break-postpones-left = { $count ->
    [one] noch einmal
   *[other] noch { $count }-mal
  }
break-skip = Auslassen
break-leave = Früher zurück
break-finish = Ich bin zurück
break-emergency = Zum Verlassen halten
break-emergency-about = Halte Esc oder diesen Knopf drei Sekunden lang
break-unreachable = Der Hintergrundteil von Evenkeel antwortet nicht. Du kannst einfach weitermachen.
break-announce-begin = { $kind }, { $span }
break-announce-minute = Noch eine Minute
key-esc = Esc
key-enter = Eingabe
key-hold-esc = Esc halten

preview-title = Ein gewöhnlicher Tag
preview-lead = So verläuft ein Tag mit diesen Einstellungen, wenn nichts dazwischenkommt.
preview-earlier = Der Tag davor
preview-later = Der Tag danach
preview-day-off = Ein freier Tag: Es kommt keine Meldung.
preview-list = Als Liste ({ $count })
preview-lunch = Mittagspause
preview-hint = Noch eine Stunde bis Feierabend
preview-wind_down = Ausklang
preview-ritual = Tagesabschluss
preview-break = Pause
preview-reminder = Erinnerung
settings-longest-delay = So oft wie möglich verschoben, kommt sie höchstens { $span } später.
settings-kind-title = Eine eigene Pause
settings-kind-help = Augen, Wasser, ein Gang: Gib ihr einen Namen und sage dann, wann sie kommt und wie lange sie dauert.
settings-kind-name = Ihr Name
settings-kind-add = Diese Pause anlegen

section-patterns = Muster
section-patterns-help = Wonach in deinen Check-ins gesehen wird.
section-help = Hilfe jetzt
section-help-help = Die Seite hinter „Hilfe jetzt“.
setting-help-numbers = Deine Nummern
help-help-numbers = Sie stehen dort zuerst, auch bei verschlossenem Tresor. Die Notrufnummer zuerst.
