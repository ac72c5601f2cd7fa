# Was zur Auswahl steht, Schritt für Schritt. Alles darf geändert werden; drei Punkte stehen für ein eigenes Wort.

## Nein: ablehnen
no-decline-1 = Danke, dass du an mich denkst. Ich kann das nicht übernehmen.
no-decline-2 = Ich muss hier passen, damit das gut wird, was ich schon zugesagt habe.
no-decline-3 = Diesmal nicht. Ich hoffe, du findest jemanden mit Luft dafür.
no-decline-4 = Dafür bin ich nicht die richtige Person. … kennt sich besser aus.
no-decline-5 = Ich sage lieber jetzt Nein, als dich später hängen zu lassen.
no-decline-6 = Das liegt außerhalb meiner Arbeitszeit, deshalb nein.
no-decline-7 = Zusätzliche Schichten übernehme ich diesen Monat nicht.
no-decline-8 = Bei dem Termin bin ich nicht dabei. Zwei Zeilen zum Ergebnis genügen mir.
no-decline-9 = Ich habe meine Woche angesehen. Ein ehrliches Ja ist nicht drin.
no-decline-10 = Nein. Das hat weder mit dir noch mit der Idee zu tun.

## Nein: später
no-later-1 = Diese Woche nicht. Am … kann ich es mir ansehen.
no-later-2 = Ich mache gleich Schluss für heute. Morgen früh lese ich es.
no-later-3 = Mein Abend ist vergeben. Lass uns morgen um … reden.
no-later-4 = Ich kann anfangen, sobald … fertig ist, also etwa am ….
no-later-5 = Frag mich bitte nach … noch einmal. Bis dahin bin ich voll.
no-later-6 = Das verdient mehr, als ich heute noch habe.
no-later-7 = Am … bin ich weg und lese keine Nachrichten. Ab … bin ich wieder da.
no-later-8 = Setz es auf die Liste für nächsten Monat, dann entscheiden wir.
no-later-9 = Vormittags arbeite ich an einer Sache. Nach dem Mittag habe ich Zeit für dich.

## Nein: tauschen
no-trade-1 = Das kann ich machen. Was soll dafür warten: … oder …?
no-trade-2 = Ja, wenn … auf nächste Woche rückt.
no-trade-3 = Ich übernehme es, wenn mir jemand … abnimmt.
no-trade-4 = Beides geht bis Freitag nicht. Was ist wichtiger?
no-trade-5 = Für eines von beiden habe ich Platz. Bitte wähle.
no-trade-6 = Wenn das vorgeht, kommt … … Tage später. Ist das in Ordnung?
no-trade-7 = Ich helfe gern. Dafür bräuchte ich jemanden, der … übernimmt.
no-trade-8 = Dafür würde ich … weglassen. Sagst du Bescheid, oder soll ich?
no-trade-9 = Ein langer Abend, ja. Dafür gehe ich am … früher.

## Nein: kleiner
no-smaller-1 = Alles schaffe ich nicht. Eine halbe Stunde für einen ersten Blick schon.
no-smaller-2 = Drei Punkte dazu kann ich dir geben, keinen Bericht.
no-smaller-3 = Ich bin in den ersten fünfzehn Minuten dabei.
no-smaller-4 = Fragen kann ich beantworten, die Leitung nicht übernehmen.
no-smaller-5 = Eine Seite bis Freitag, ja. Zehn, nein.
no-smaller-6 = Den Teil mit … kann ich machen. Der Rest braucht jemand anderen.
no-smaller-7 = Ich lese es, wenn es geschrieben ist. Es zu schreiben ist mir gerade zu viel.
no-smaller-8 = Dieses eine Mal ja. Als Daueraufgabe nein.
no-smaller-9 = Ein kurzer Anruf statt einer Besprechung würde passen.
no-smaller-10 = Reicht eine grobe Fassung? Die schaffe ich heute.

## Nein: Zeit vor einem Ja
no-time-1 = Ich schaue erst in meine Woche. Morgen hörst du von mir.
no-time-2 = So etwas entscheide ich nicht sofort. Darf ich dir bis … Bescheid geben?
no-time-3 = Wie lange würde es dauern, und wann wird es wirklich gebraucht?
no-time-4 = Was passiert, wenn es diese Woche nicht fertig wird?
no-time-5 = Schick mir bitte zwei Zeilen dazu. Dann kann ich es einschätzen.
no-time-6 = Ich möchte eine Nacht darüber schlafen.
no-time-7 = Bevor ich Ja sage: Was würde es ersetzen?
no-time-8 = Ich frage …, ob es vor dem kommt, was ich gerade tue.
no-time-9 = Gerade würde ich aus Gewohnheit Ja sagen. Gib mir bis Mittag.

## Was ein Nein schwer macht, und ein Satz, der darauf antwortet
hard-1 = Ich möchte gemocht werden
hard-1-answer = Man kann mich mögen und trotzdem ein Nein von mir hören.
hard-2 = Ich fürchte die Folgen
hard-2-answer = Was wirklich folgt, kann ich mit einem kleinen Nein herausfinden.
hard-3 = Ich will zeigen, was ich kann
hard-3-answer = Was ich gut mache, zeigt mehr als die Menge, die ich annehme.
hard-4 = Sonst macht es niemand
hard-4-answer = Wenn es niemand macht, wird sichtbar, dass jemand fehlt.
hard-5 = Selbst geht es schneller
hard-5-answer = Heute schneller. Ab dann jede Woche nicht mehr.
hard-6 = Sie haben mir auch geholfen
hard-6-answer = Zurückgeben darf ich dann, wenn ich etwas zu geben habe.
hard-7 = Mir fehlen die Worte
hard-7-answer = Ein Satz genügt. Er kann bereitliegen.
hard-8 = Es geht um Menschen, die es brauchen
hard-8-answer = Morgen kann ich nur da sein, wenn heute etwas von mir übrig bleibt.

## Ein anderer Blick: Fragen
reframe-1 = Was weißt du sicher, und was denkst du dazu?
reframe-2 = Wie würdest du es erzählen, wenn es einer Kollegin passiert wäre, die du magst?
reframe-3 = Was müsste stimmen, damit das Handeln des anderen Sinn ergibt?
reframe-4 = Welcher Teil davon ist deiner, welcher gehört anderen, welcher niemandem?
reframe-5 = Was wird in einem Monat davon übrig sein?
reframe-6 = Was ist dir gelungen, obwohl es schwer war?
reframe-7 = Was sagt das über den Arbeitsplatz, und nicht über dich?
reframe-8 = Wenn es nur halb so schlimm ist, wie es sich anfühlt: was dann?
reframe-9 = Was wäre das Kleinste, das es um einen Punkt leichter macht?
reframe-10 = Welches Wort in deinem Gedanken ist zu groß? Immer, nie, alle, muss?
reframe-11 = Was hättest du in dem Moment gebraucht? Gab es noch einen Weg zu einem Teil davon?
reframe-12 = Wer könnte es anders sehen, und was sähe dieser Mensch?
reframe-13 = Was beschützt du, wenn es dich so ärgert?
reframe-14 = Ist es ein Problem für heute, oder vorerst eine Tatsache?
reframe-15 = Wie sähe hier gut genug aus?
reframe-16 = Was hast du schon überstanden, das sich so angefühlt hat?
reframe-17 = Musst du es sein? Muss es jetzt sein?
reframe-18 = Was würdest du tun, wenn niemand es bewertete?
reframe-19 = Welche Erwartung steckt dahinter, und wer hat sie gesetzt?
reframe-20 = Was darf heute ungelöst bleiben, ohne dass Schaden entsteht?

## Was zählt: Fragen
matters-1 = Wann warst du zuletzt stolz auf etwas bei der Arbeit, und worauf genau?
matters-2 = Für wen ist es gut, dass du tust, was du tust?
matters-3 = Was würdest du hier auch tun, wenn niemand dafür dankte?
matters-4 = Welches Versprechen an dich selbst möchtest du diese Woche halten?
matters-5 = Was sollen Menschen über die Zusammenarbeit mit dir sagen?
matters-6 = Was gibst du auf, wenn du zu viel arbeitest?
matters-7 = Welcher deiner Werte kostet dich bei der Arbeit nichts, und welcher viel?
matters-8 = Was wolltest du werden, als du hier anfingst? Was davon gilt noch?
matters-9 = Wo lernst du etwas, das du gern weißt?
matters-10 = Mit wem ist die Arbeit leichter? Was tut ihr zusammen?
matters-11 = Was würdest du verteidigen, und sei es leise?
matters-12 = Bei welcher Aufgabe verlierst du die Uhr aus den Augen?
matters-13 = Was tust du mit Sorgfalt, obwohl es niemand prüft?
matters-14 = Welchen Teil deines Tages würdest du gern einem Kind zeigen?
matters-15 = Wovon möchtest du in einem Jahr mehr haben, außer Geld?
matters-16 = Was darfst du zu Hause sein, das bei der Arbeit nicht geht?
matters-17 = Wer hat dir etwas beigebracht, das du heute weitergibst?
matters-18 = Was ist für dich genug? Woran merkst du es?
matters-19 = Welche Kleinigkeit der letzten Zeit war ganz nach dir?
matters-20 = Wofür würdest du gern Dank hören?

## Belastungen zum Wiedererkennen: Arbeitsmenge
stressor-workload-1 = Mehr zu tun, als in die Stunden passt
stressor-workload-2 = Fristen, die ohne Rückfrage gesetzt wurden
stressor-workload-3 = Den ganzen Tag aus dem gerissen werden, was ich tue
stressor-workload-4 = Ein Termin nach dem anderen, die Arbeit kommt danach
stressor-workload-5 = Arbeit, die viel fremden Schmerz mit sich bringt
stressor-workload-6 = Leute sind gegangen, ihre Aufgaben sind geblieben

## Mitsprache
stressor-control-1 = Jeder Schritt wird kontrolliert
stressor-control-2 = Über meine Arbeit wird ohne mich entschieden
stressor-control-3 = Pläne, die sich kurzfristig ändern
stressor-control-4 = Ich stehe für Dinge gerade, die ich nicht beeinflussen kann
stressor-control-5 = Kein Mitreden, wann und wo ich arbeite

## Anerkennung
stressor-reward-1 = Nur Fehler fallen auf
stressor-reward-2 = Der Mehraufwand gilt als selbstverständlich
stressor-reward-3 = Das Geld passt nicht zu dem, was verlangt wird
stressor-reward-4 = Ich sehe nie, was aus meiner Arbeit wird
stressor-reward-5 = Von hier geht es nicht weiter

## Miteinander
stressor-community-1 = Nicht dabei sein, wenn es um mich geht
stressor-community-2 = Scharfe Worte vor anderen
stressor-community-3 = Ein Konflikt, den niemand anspricht
stressor-community-4 = Tagelang allein arbeiten
stressor-community-5 = Niemand, den ich fragen kann, wenn ich nicht weiterkomme

## Fairness
stressor-fairness-1 = Immer springen dieselben ein
stressor-fairness-2 = Regeln, die nur für manche gelten
stressor-fairness-3 = Schuld wird nach unten gereicht
stressor-fairness-4 = Gute Dienste und Projekte gehen nach Sympathie
stressor-fairness-5 = Niemand sagt, warum etwas entschieden wurde

## Werte
stressor-values-1 = Ich muss es schlechter machen, als ich könnte
stressor-values-2 = Ich sage Kunden Dinge, die ich nicht glaube
stressor-values-3 = Zahlen zählen, Menschen nicht
stressor-values-4 = Arbeit, die niemand braucht
stressor-values-5 = Wofür ich eingestellt wurde, tue ich nicht

## Was sich ändern lässt: erste Züge
change-1 = Um einen festen Tag für … bitten
change-2 = … auf eine Zeit mit mehr Kraft legen
change-3 = Vorschlagen, dass … nur alle zwei Wochen stattfindet
change-4 = … bitten, Anliegen einmal am Tag gesammelt zu schicken
change-5 = Mit … klären, wer was entscheidet
change-6 = Fragen, was wegfallen darf, wenn … vorgeht
change-7 = Aufschreiben, wann … als fertig gilt
change-8 = Um einen ruhigen Vormittag pro Woche bitten

## Was sich beeinflussen lässt: Verbündete
ally-1 = … fragen, ob es anderen auch so geht
ally-2 = Mit … drei Beispiele sammeln
ally-3 = Es zum Betriebsrat oder zur Gewerkschaft bringen
ally-4 = … bitten, es dort anzusprechen, wo entschieden wird
ally-5 = Es als Frage auf die Tagesordnung setzen, nicht als Klage

## Was sich nicht bewegen lässt: Puffer
buffer-1 = Direkt danach zehn Minuten nach draußen
buffer-2 = Drei langsame Atemzüge, bevor ich die Tür öffne
buffer-3 = Den letzten Gedanken aufschreiben, dann das Heft zuklappen
buffer-4 = Nie zwei davon an einem Tag
buffer-5 = Danach ein Wort mit …
buffer-6 = Zu Hause die Kleidung wechseln
buffer-7 = Ein Lied auf dem Weg, das zu nichts anderem gehört
buffer-8 = Den Raum verlassen, sobald es laut wird
buffer-9 = Schriftlich antworten, nicht aus dem Stand
buffer-10 = Danach eine Sache, die ich fertig bekomme

## Grenzen: wenn und dann
rule-cue-1 = es halb sechs ist
rule-act-1 = klappe ich den Laptop zu und packe ihn in die Tasche
rule-cue-2 = jemand mich auf dem Flur um etwas bittet
rule-act-2 = sage ich, dass ich erst in meine Woche schaue
rule-cue-3 = nach sieben eine Nachricht kommt
rule-act-3 = bleibt sie bis zum Morgen ungelesen
rule-cue-4 = es Mittag ist
rule-act-4 = esse ich an einem Ort ohne Bildschirm
rule-cue-5 = zwei Termine aneinanderstoßen
rule-act-5 = gehe ich aus dem ersten fünf Minuten früher
rule-cue-6 = an meinem freien Tag eine Frage kommt
rule-act-6 = antworte ich am nächsten Arbeitstag
rule-cue-7 = ein Gespräch persönlich wird
rule-act-7 = sage ich, dass wir morgen weiterreden
rule-cue-8 = ich merke, dass ich den Atem anhalte
rule-act-8 = stehe ich auf, bevor ich antworte

## Eine kleine Grenze für eine Woche
micro-boundary-1 = Keine Mails, bevor der erste Kaffee leer ist
micro-boundary-2 = Das Telefon bleibt außerhalb des Schlafzimmers
micro-boundary-3 = Mittagessen ohne Bildschirm
micro-boundary-4 = Nachrichten dreimal am Tag, nicht ständig
micro-boundary-5 = Fünf Minuten zwischen zwei Terminen
micro-boundary-6 = Kein Ja am selben Tag
micro-boundary-7 = Die letzte Viertelstunde gehört der Liste für morgen
micro-boundary-8 = Ein Abend ohne ein Wort über die Arbeit

## Vor einem Ja: vier Fragen
pause-1 = Ist es meine Aufgabe?
pause-2 = Was müsste dafür warten?
pause-3 = Würde ich auch Ja sagen, wenn es morgen wäre?
pause-4 = Was ist die kleinste Fassung, die hilft?

## Dinge, die eine Weile nicht getan werden
not-doing-1 = Überall in Kopie sein
not-doing-2 = Folien verschönern, die niemand sieht
not-doing-3 = Innerhalb von fünf Minuten antworten
not-doing-4 = Immer das Protokoll führen
not-doing-5 = Zahlen prüfen, die schon jemand anderes prüft
not-doing-6 = Termine vorbereiten, zu denen andere einladen

## Ein Abend ohne Arbeit: Körper
evening-body-1 = Ein Spaziergang, bis es dunkel ist
evening-body-2 = Ein Bad oder eine lange Dusche
evening-body-3 = Dehnen auf dem Boden
evening-body-4 = Etwas Langsames kochen
evening-body-5 = Eine Stunde früher ins Bett

## Kopf
evening-mind-1 = Ein Kapitel in einem Roman
evening-mind-2 = Ein Instrument spielen, schlecht oder recht
evening-mind-3 = Ein Rätsel, ein Spiel, ein Plan für den Garten
evening-mind-4 = Etwas lernen, das niemand bezahlt
evening-mind-5 = Eine Sache reparieren

## Herz
evening-heart-1 = Zusammen essen, ohne Telefone
evening-heart-2 = Jemanden anrufen, der mich zum Lachen bringt
evening-heart-3 = Musik, die ich einmal geliebt habe
evening-heart-4 = Einem Kind vorlesen
evening-heart-5 = Drei Zeilen von Hand schreiben

## Fragen an ein Beratungsangebot des Betriebs
programme-1 = Ist es vertraulich, auch gegenüber meiner Führungskraft?
programme-2 = Wer erfährt, dass ich angerufen habe?
programme-3 = Wie viele Gespräche gibt es, und was kommt danach?
programme-4 = Kostet es etwas?
programme-5 = Kann ich während der Arbeitszeit hingehen?
programme-6 = Wie lange wartet man auf ein erstes Gespräch?

## Werte für den Anfang
value-1 = Ehrlichkeit
value-2 = Fürsorge
value-3 = Gutes Handwerk
value-4 = Neugier
value-5 = Humor
value-6 = Gerechtigkeit
value-7 = Familie
value-8 = Freundschaft
value-9 = Freiheit
value-10 = Ruhe
value-11 = Mut
value-12 = Lernen
value-13 = Gesundheit
value-14 = Natur
value-15 = Schönheit
value-16 = Glaube
value-17 = Verlässlichkeit
value-18 = Großzügigkeit
value-19 = Eigenständigkeit
value-20 = Zugehörigkeit
value-21 = Spiel
value-22 = Nützlich sein
value-23 = Einfachheit
value-24 = Respekt

## Eine Aufgabe ein wenig formen
craft-task-1 = Den Tag mit dem Teil beginnen, den ich mag
craft-task-2 = Eine Aufgabe pro Woche so machen, wie ich es richtig finde
craft-task-3 = Den Teil abgeben, der jemand anderem Freude macht
craft-people-1 = Zusammen mit … daran arbeiten
craft-people-2 = Eine Kundin fragen, was daraus geworden ist
craft-people-3 = Jemand Neuem zeigen, wie es geht
craft-meaning-1 = Aufschreiben, wem es hilft
craft-meaning-2 = Es mit einem meiner Werte verbinden, bevor ich anfange
craft-meaning-3 = Dank, der kommt, an einem Ort aufheben

## Gewohnheiten: nach diesem, das
habit-after-1 = ich mich an den Schreibtisch gesetzt habe
habit-do-1 = schreibe ich eine Zeile, worauf es heute ankommt
habit-after-2 = ich ein Telefonat beendet habe
habit-do-2 = stehe ich einmal auf
habit-after-3 = der Wasserkocher läuft
habit-do-3 = schaue ich aus dem Fenster, bis es kocht
habit-after-4 = ich die Zähne geputzt habe
habit-do-4 = lege ich Kleidung für einen Spaziergang bereit
habit-after-5 = ich das Auto abgestellt habe
habit-do-5 = sitze ich eine Minute still
habit-after-6 = ich den Bildschirm zum Mittag gesperrt habe
habit-do-6 = bleibt das Telefon in der Schublade

## Frühe Zeichen, wie andere sie kennen
sign-energy-1 = Ich wache drei Tage hintereinander müde auf
sign-energy-2 = Das Wochenende reicht nicht mehr
sign-energy-3 = Ich lasse Pausen aus, ohne es zu merken
sign-drained-1 = Abends ertrage ich keine Geräusche
sign-drained-2 = Ich weine oder schnappe schneller
sign-drained-3 = Rücken oder Magen melden sich
sign-distance-1 = Ich spreche von Menschen wie von Fällen
sign-distance-2 = Es ist mir gleich, wie es ausgeht
sign-distance-3 = Ich meide die Küche und die Menschen darin
sign-other-1 = Ich sage ab, was früher Freude machte
sign-other-2 = Ich mache Fehler, die ich sonst nicht mache
sign-other-3 = Ich lese im Bett Nachrichten

## Schritte, wenn sich ein Zeichen zeigt
step-1 = Ich sage …, dass es so eine Woche ist
step-2 = Ich nehme die sanftere Woche, heute und nicht erst am Montag
step-3 = Ich streiche den unwichtigsten Termin
step-4 = Ich mache einen Termin bei meiner Ärztin oder meinem Arzt
step-5 = Ich gehe fünf Tage lang pünktlich
step-6 = Ich bitte meine Führungskraft um ein Gespräch über die Menge
step-7 = Ich schlafe, bevor ich etwas entscheide
step-8 = Ich gehe vor dem Mittag nach draußen
