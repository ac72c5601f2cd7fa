# Die erfundenen Tage der Demo: jemand, den es nicht gibt, mit einer Arbeit wie viele.

## Der Plan
demo-trigger-switching = Den ganzen Tag zwischen drei Projekten wechseln
demo-trigger-switching-action = Maria fragen, welches Projekt bis Donnerstag warten darf
demo-buffer-window = zwei Minuten am Fenster
demo-buffer-list = aufschreiben, wo ich stehen geblieben bin
demo-trigger-late = Anfragen um fünf, die bis zum nächsten Morgen fertig sein sollen
demo-trigger-late-action = Sagen, bis wann ich etwas brauche, das am selben Tag fertig werden soll
demo-trigger-tone = Der Ton in der Montagsrunde
demo-trigger-tone-action = Gleich danach einmal um den Block
demo-buffer-walk = einmal um den Block
demo-demand-two-projects = Ein zweites Projekt, ohne mehr Zeit
demo-demand-colleague = Deniz liest meine Entwürfe
demo-load-projects = Beide Projekte
demo-load-meetings = Besprechungen
demo-load-requests = Anfragen zwischendurch
demo-talk-with = Maria
demo-talk-facts = Seit September sind es zwei Projekte und die Anfragen eines dritten.
demo-talk-effect = Ich bringe wenig von dem zu Ende, was ich anfange, und arbeite abends weiter.
demo-talk-request = Eine Reihenfolge der drei bis zum Ende des Quartals.
demo-talk-offer = Der Wochenbericht bleibt kurz und pünktlich.
demo-talk-fallback = Wenigstens ein Vormittag in der Woche ohne Besprechungen.
demo-talk-outcome = Das dritte Projekt wartet. Dienstagvormittage bleiben frei.
demo-talk-next = In zwei Wochen gemeinsam draufschauen
demo-talk-promise = Maria sagt den anderen Bescheid wegen der Dienstagvormittage
demo-change-mail = Nur dreimal am Tag Mails
demo-change-mail-cue = es halb zwölf ist und der erste Block geschafft
demo-change-mail-action = öffne ich die Mails und schließe sie nach einer halben Stunde wieder
demo-agreement-stays = Die Stelle, die Menschen, die Qualität, auf die es ankommt
demo-agreement-changes = Nicht jede Anfrage ist meine, und nicht alles ist heute fällig
demo-boundary-lunch-cue = es halb eins ist
demo-boundary-lunch-action = esse ich nicht am Schreibtisch
demo-boundary-evening-cue = der Tag abgeschlossen ist
demo-boundary-evening-action = warten Nachrichten aus der Arbeit bis zum Morgen
demo-no-situation = Noch eine Kleinigkeit, bis morgen
demo-no-sentence = Bis Donnerstag schaffe ich das. Wenn es morgen sein muss: Welches der beiden anderen soll warten?
demo-hard-no = Ich will die sein, auf die man sich verlassen kann
demo-hard-no-counter = Man kann sich länger auf mich verlassen, wenn ich nicht zu allem Ja sage
demo-request = Bei der Messe helfen
demo-request-from = Vertrieb
demo-good-enough = Der Entwurf darf Lücken haben. Sie sind markiert.
demo-not-doing = Folien polieren, um die niemand gebeten hat
demo-block-deep = Das Konzept
demo-block-shallow = Mails und Kleinkram
demo-off-body = Schwimmen
demo-off-heart = Mit Jo kochen
demo-off-mind = Zehn Seiten im Portugiesischbuch
demo-thought = Nach der alten Heizkostenabrechnung fragen
demo-person-friend = Jo
demo-person-friend-contact = abends, am Telefon
demo-person-friend-next = Sonntag spazieren gehen
demo-person-mentor = Henrike
demo-person-mentor-next = Einmal im Monat Kaffee
demo-person-doctor = Hausärztin
demo-programme = Beratung, die der Betrieb anbietet
demo-programme-contact = die Nummer hängt am Brett
demo-programme-hours = werktags, 9 bis 18 Uhr
demo-programme-confidential = Ja, das steht auch schriftlich da
demo-programme-who = Nur, wie viele im Jahr da waren
demo-programme-sessions = Fünf, dann sieht man weiter
demo-group = Chor
demo-accommodation = Für acht Wochen hätte ich gern die Dienstagvormittage ohne Besprechungen, um am Konzept zu arbeiten.
demo-accommodation-answer = Vereinbart, am Ende schauen wir wieder
demo-emergency = Notruf
demo-value-care = Fürsorge
demo-value-useful = nützlich sein
demo-value-recognition = Anerkennung
demo-value-time = Zeit für Menschen
demo-moment-1 = Die neue Kollegin kam allein zurecht, mit meinen Notizen
demo-moment-2 = Der Fehler, den eine Woche lang niemand verstand
demo-moment-3 = Der Bericht ging raus, kurz und pünktlich
demo-moment-4 = Deniz sagte, dass meine Frage geholfen hat
demo-reframing-situation = Die Bemerkung in der Montagsrunde
demo-reframing-first = Sie halten mich für langsam
demo-reframing-other = Sie stehen unter Druck und meinten nicht mich
demo-reframing-act = Hinterher fragen, was sie bis wann brauchen
demo-purpose-1 = Der neuen Kollegin das Archiv zeigen
demo-purpose-2 = Diese Woche ein Mittagessen mit Deniz statt am Schreibtisch
demo-tweak = Der Wochenbericht als fünf Zeilen statt als Folien
demo-lines-myself = Ich singe wieder und schlafe etwas besser
demo-lines-others = Jo hat zweimal gefragt, bevor ich es gemerkt habe
demo-lines-bigger = Die Schule hat jetzt einen Garten
demo-habit-after = ich den Laptop zuklappe
demo-habit-action = das Fenster öffnen und dreimal ausatmen
demo-sign-1 = Nachts übe ich Gespräche
demo-sign-2 = Es ist mir gleich, was dabei herauskommt
demo-sign-step-1-cue = ich zweimal in einer Woche mit der Arbeit wach liege
demo-sign-step-1-action = mache ich eine Woche lang um fünf Schluss und rufe Jo an
demo-sign-step-2-cue = sich eines meiner Zeichen zeigt
demo-sign-step-2-action = stelle ich auf eine sanftere Woche um und lasse eine Besprechung weg
demo-review-month-well = Schwimmen, und die freien Dienstagvormittage
demo-review-month-hard = Viel Zeit ging in Anfragen, die mir wenig bedeuten
demo-review-month-next = Mit Maria reden
demo-review-week-1-well = Dreimal pünktlich gegangen
demo-review-week-1-hard = Die zwei Termine an einem Tag
demo-review-week-1-next = Früh fragen, welcher zählt
demo-review-week-2-well = Das Gespräch mit Maria
demo-review-week-2-hard = Mails im Bett
demo-fit-role = Mehr koordinieren als schreiben. Gedacht war es andersherum.
demo-fit-priorities = Abende mit Jo vor der nächsten Stufe
demo-fit-expectations = Niemand hat je gesagt, dass ich nachts antworten muss
demo-fit-option = Vier Tage, mit einem Projekt weniger
demo-fit-option-cost = Ein Fünftel des Gehalts
demo-fit-option-talk = Henrike, vor allen anderen
demo-keep-1 = Die Texte selbst schreiben
demo-keep-2 = Die Menschen in meinem Team
demo-bent-1 = ein Anruf, der länger dauerte
demo-bent-2 = die Abgabe

## Prioritäten
demo-task-1 = Konzept, nächstes Kapitel
demo-task-2 = Offene Fragen des Vertriebs beantworten
demo-task-3 = Wochenbericht
demo-task-4 = Vorgänge sortieren
demo-task-5 = Den Entwurf von Deniz lesen
demo-task-6 = Montagsrunde vorbereiten
demo-task-7 = Zahlen fürs Quartal
demo-task-8 = Notizen für die neue Kollegin
demo-task-9 = Mit der Gestaltung sprechen
demo-task-10 = Den Ordner aufräumen

## Check-ins
demo-drained-1 = drei Besprechungen ohne Pause
demo-drained-2 = eine Anfrage um zehn vor fünf
demo-drained-3 = auf Antworten warten
demo-drained-4 = der Lärm
demo-restored-1 = Mittagessen draußen
demo-restored-2 = eine Stunde ohne Mails
demo-restored-3 = Schwimmen
demo-restored-4 = ein gutes Wort mit Deniz

## Der Abschluss des Tages
demo-loop-1 = Die Zahlen gehen noch nicht auf
demo-loop-2 = Wegen des Raums hat niemand geantwortet
demo-loop-3 = Der Entwurf für Maria
demo-loop-4 = Ob der Termin zu halten ist
demo-loop-5 = Die zweite Hälfte des Konzepts
demo-loop-6 = Eine Mail, die ich nicht verstanden habe
demo-loop-when = morgen um 9:30
demo-loop-first-step = die Datei öffnen und die letzte Seite lesen
demo-matters-1 = Das Konzept
demo-matters-2 = Die Gestaltung anrufen
demo-matters-3 = Der Bericht
demo-matters-4 = Eine Stunde für Deniz
demo-matters-5 = Die offenen Vorgänge
demo-matters-6 = Mittagessen fern vom Schreibtisch
demo-mattered-1 = Deniz hat über meine Skizze gelacht
demo-mattered-2 = Das Kapitel ist fertig
demo-mattered-3 = Ich habe Nein gesagt, und nichts ist passiert
demo-mattered-4 = Sonne am Mittag
demo-mattered-5 = Der Fehler ist gefunden
demo-mattered-6 = Ein ehrliches Gespräch
demo-mattered-7 = Eins zu Ende gebracht, bevor das nächste kam
demo-mattered-8 = Die stille Stunde am Morgen
demo-first-fixed = 10:00 Teamrunde
demo-phrase = Für heute genug

## Das Tagebuch
demo-entry-1 = Jahrelang habe ich nichts aufgeschrieben. Jetzt versuche ich es, weil mein Kopf abends voll ist.

    Die zwei Projekte fühlen sich an wie zwei Stellen. Ich mache beide halb.
demo-entry-1-tags = Arbeit
demo-entry-2 = Mittagessen draußen, auf den Stufen. Es war warm. Danach war die Liste so lang wie vorher und sah kürzer aus.
demo-entry-2-tags = Kleines
demo-entry-3 = Wieder kam um zehn vor fünf eine Anfrage. Ich habe Ja gesagt, bevor ich nachgedacht hatte. Dafür will ich einen Satz finden.
demo-entry-3-tags = Arbeit, Grenzen
demo-entry-4 = Schwimmen mit Jo. Eine Stunde lang habe ich an nichts gedacht.
demo-entry-4-tags = Schwimmen
demo-entry-5 = Was mich auslaugt, wenn ich genau hinsehe:

    - das ständige Wechseln
    - nicht zu wissen, was zuerst kommt
    - der Ton am Montag

    Die Arbeit selbst steht nicht auf der Liste.
demo-entry-5-tags = Arbeit
demo-entry-6 = Der Satz hat funktioniert: Welches der beiden soll warten? Erst eine Pause, dann eine Antwort.
demo-entry-6-tags = Grenzen
demo-entry-7 = Mit Erkältung im Bett. Das Team kam zurecht. Ich weiß nicht, ob mich das froh oder traurig macht. Eher froh.
demo-entry-7-tags = Ruhe
demo-entry-8 = Eine schlechte Nacht. Um drei habe ich ein ganzes Gespräch mit Maria geführt, allein.
demo-entry-8-tags = Schlaf
demo-entry-9 = Die Notizen für die neue Kollegin haben einen ganzen Tag gekostet. Heute hat sie sie benutzt, und ich habe es gesehen.
demo-entry-9-tags = Arbeit, was zählte
demo-entry-10 = Das Meer. Ein halbes Buch gelesen, die andere Hälfte vergessen, macht nichts.
demo-entry-10-tags = Ruhe
demo-entry-11 = Letzter freier Tag. Eins davon würde ich gern behalten: Frühstück ohne Bildschirm.
demo-entry-11-tags = Ruhe, Kleines
demo-entry-12 = Eine Woche zurück. Dreimal am Tag Mails, das hält bisher. Niemand hat sich beschwert.
demo-entry-12-tags = Grenzen
demo-entry-13 = Das dritte Projekt ist wieder da. Niemand hat es beschlossen. Es kam einfach.
demo-entry-13-tags = Arbeit
demo-entry-14 = Müde, jeden Abend früher. Ich merke, dass mir gleich ist, wie das Konzept ausgeht. Das war eines meiner Zeichen.
demo-entry-14-tags = Zeichen
demo-entry-15 = Mit Maria gesprochen. Ich hatte das Blatt dabei und brauchte die Hälfte. Das dritte Projekt wartet.

    Die Angst davor war größer, als sie sein musste.
demo-entry-15-tags = Arbeit, Grenzen
demo-entry-16 = Immer noch müde. Ab morgen eine sanftere Woche. Am Sonntag kommt Jo.
demo-entry-16-tags = Ruhe, Zeichen
