# Frühe Zeichen und Zusammenhänge. Zahlen zuerst; keine Ursache, kein Urteil, kein Rat, kein Lob und kein Tadel, immer ein Ausweg.

early-title = Frühe Zeichen
early-lead = Deine letzten vier Wochen neben dem, was davor für dich üblich war.
early-by-chance = Etwa { $times ->
    [one] einmal
   *[other] { $times } Mal
  } in { $years ->
    [one] einem Jahr
   *[other] { $years } Jahren
  } erscheint ein Zeichen rein zufällig, obwohl sich nichts geändert hat. Kleine Tiefs werden meist übersehen.
early-level = Wie leicht ein Zeichen gesagt wird: { $level }.
early-level-change = In den Einstellungen ändern
early-nothing = Nichts hebt sich von deinem Üblichen ab. Wie es dir geht, weißt nur du.

early-pointer = In den Mustern steht ein frühes Zeichen, mit deinen eigenen Zahlen.
early-pointer-open = Ansehen
early-sign = Ein Zeichen vom { $date }
early-numbers = { $item }: letzte 4 Wochen { $recent }, sonst üblich { $usual }
early-days = { $recent } Tage neben { $usual } früheren
early-own-numbers = Das sind deine eigenen Zahlen nebeneinander; neuere Tage zählen mehr. Was dahintersteht, können sie nicht sagen.

early-ask = Was sagst du dazu?
early-answer-true = Es ist so
early-answer-true-about = Es wird festgehalten, und deine eigenen Schritte bleiben hier offen.
early-answer-explained = Es gab einen Anlass
early-answer-explained-about = Du sagst, welche Tage. Sie zählen dann nicht mehr, und alles wird neu berechnet.
early-answer-not_for_me = Das ist in Ordnung für mich
early-answer-not_for_me-about = 28 Tage lang wird nichts mehr gesagt.
early-answer-new_normal = Das ist jetzt mein Übliches
early-answer-new_normal-about = Dein Übliches wird ab heute neu gelernt, das dauert 28 Tage.
early-reason-first = Der erste Tag davon
early-reason-last = Der letzte Tag
early-reason-mark = Was es war
early-reason-keep = Diese Tage nicht zählen
early-reason-cancel = Zurück
early-said-true = Du hast gesagt: Es ist so.

early-steps = Deine eigenen Schritte dafür
early-steps-none = Noch gibt es keine. Am besten schreibt man sie in ruhigen Wochen.
early-steps-open = Im Plan öffnen
early-steps-write = Den ersten aufschreiben
early-ladder-none = Noch hat niemand einen Platz in deinem Plan für solche Tage.
early-ladder-add = Festhalten, an wen du dich wendest

early-item-energy = Kraft am Morgen
early-item-drained = Von der Arbeit ausgelaugt
early-item-distance = Abstand zur Arbeit
early-watched = Was angesehen wird
early-standing-no_check_ins = Noch keine Check-ins.
early-standing-first_weeks = Noch { $days ->
    [one] 1 Tag
   *[other] { $days } Tage
  }: Die ersten vier Wochen lernen nur, was für dich üblich ist.
early-standing-too_few_recent = { $some } von { $of } Check-ins in den letzten zwei Wochen; mit { $of } gibt es einen Vergleich.
early-standing-usual_too_thin = { $some } von { $of } früheren Tagen, die ein Vergleich braucht.
early-standing-all_alike = { $value } an jedem von { $days } Tagen: Wo sich nichts bewegt, gibt es nichts zu vergleichen.
early-standing-compared = Letzte 4 Wochen { $recent } ({ $recentDays } Tage), sonst üblich { $usual } ({ $usualDays } Tage).
early-side-within = Im Rahmen des Üblichen.
early-side-below = Anhaltend unter deinem früheren Üblichen.
early-side-above = Anhaltend über deinem früheren Üblichen.

early-quiet = Du hast gesagt, dass es für dich in Ordnung ist. Vor { $date } wird nichts gesagt.
early-answered = Was du zu früheren Zeichen gesagt hast
early-answered-one = Zeichen vom { $date }: { $answer }
early-answered-marked = { $days ->
    [one] 1 Tag zählt
   *[other] { $days } Tage zählen
  } seitdem nicht mehr.
early-take-back = Zurücknehmen
early-fit = 2 Zeichen in einem halben Jahr stimmten, wie du selbst gesagt hast. Ein geführter Blick fragt, ob die Arbeit und du noch zusammenpassen, wann immer du magst.
early-fit-open = Den Blick beginnen

## Zusammenhänge
link-title = Was mit deiner Kraft zusammengeht
link-lead = Welche Teile eines Tages mit deiner Kraft am nächsten Morgen zusammengehen, nach einer strengen Prüfung.
link-proof = Ein Zusammenhang und kein Beweis: Hinter beidem kann etwas Drittes stehen, und erste Zahlen dieser Art werden später oft kleiner.
link-choose = Was soll angesehen werden?
link-choose-about = Es wird vor jedem Blick gewählt, damit nicht gesucht wird, bis sich etwas findet. Bis zu { $most } davon.
link-choose-full = { $most } sind gewählt. Lass eines weg, um ein anderes zu nehmen.
link-choose-keep = Diese Wahl behalten
link-choose-cancel = Alles so lassen
link-change = Ändern, was angesehen wird
link-change-anew = Es gab schon einen Blick. Mit einer anderen Wahl beginnt es von vorn: Nur Blicke nach heute zählen.
link-nothing-chosen = Noch ist nichts gewählt, also wird nichts angesehen.
link-no-mornings = Bisher 0 Morgen mit einer Zahl für deine Kraft. Mit dem ersten beginnt das Zählen.
link-first-look = Noch { $days ->
    [one] 1 Tag
   *[other] { $days } Tage
  } bis zum ersten Blick, am { $date }.
link-next-look = Bisher { $looks ->
    [one] 1 Blick
   *[other] { $looks } Blicke
  }; der nächste ist am { $date }. Zwei Blicke in Folge müssen einen Zusammenhang finden, bevor er gezeigt wird, und zwei ohne ihn nehmen ihn zurück.
link-days = { $days } von { $of } Tagen
link-list = Was angesehen wird
link-shown = Am Morgen nach { $after } war deine Kraft etwa { $difference } { $way ->
    [lower] niedriger
   *[higher] höher
  } (plausibel { $low }–{ $high }; { $days } Tage).
link-named = „{ $factor }“
link-doors = Wege von hier aus
link-talk = Dabei reden andere mit. Es könnte ein Punkt für ein Gespräch sein.
link-talk-open = Ein Gespräch vorbereiten
link-together = { $factors } kommen zu oft gemeinsam vor, um sie auseinanderzuhalten.
link-none = Noch kein klarer Zusammenhang. Das ist das übliche Ergebnis.
link-found-link = ein Zusammenhang, siehe oben
link-found-no_clear_link = kein klarer Zusammenhang
link-found-not_told_apart = nicht von einem anderen zu unterscheiden
link-found-too_few_days = { $some } von { $of } Tagen
link-found-never_changed = an jedem Tag gleich
link-found-too_seldom = die seltenere Antwort { $some } von { $of } Mal
link-found-too_few_values = { $some } von { $of } verschiedenen Werten
link-found-energy_never_changed = deine Kraft war jeden Morgen gleich
link-found-follows_the_calendar = nicht von den Wochentagen zu unterscheiden
link-found-nothing_left_open = zu gleichmäßige Zahlen für einen Blick

factor-lunch_away = Mittagspause abseits der Arbeit
factor-moved = Bewegung
factor-chose = Eine selbst gewählte Sache
factor-outside = Draußen gewesen
factor-talked = Ein gutes Wort mit jemandem
factor-switched_off = Abschalten am Abend
factor-breaks = Pausen, von Evenkeel gezählt
factor-ritual = Den Tag mit dem Ritual abschließen
factor-overtime = Länger gearbeitet als geplant
factor-hours = Stunden an diesem Rechner
factor-after_hours = Stunden daran nach dem Abschluss
after-lunch_away = einer Mittagspause abseits der Arbeit
after-moved = einem Tag mit Bewegung
after-chose = einem Tag mit einer selbst gewählten Sache
after-outside = einem Tag mit Zeit draußen
after-talked = einem Tag mit einem guten Wort
after-switched_off = einem Abend mit mehr Abschalten (um { $more } Punkte)
after-breaks = einem Tag mit mehr Pausen (um { $more })
after-ritual = einem Tag, den das Ritual abgeschlossen hat,
after-overtime = einem Tag, der länger war als geplant,,
after-hours = einem Tag mit mehr Zeit an diesem Rechner (um { $more } h)
after-after_hours = einem Abend mit mehr Zeit an diesem Rechner nach dem Abschluss (um { $more } h)
