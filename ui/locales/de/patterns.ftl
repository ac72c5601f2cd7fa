# Muster: was Check-ins und Aufzeichnungen ergeben, in einfachen Zahlen; keine Noten und keine Serien.

patterns-title = Muster
patterns-lead = Deine eigenen Zahlen neben dem, was bei dir üblich ist. Nichts davon ist eine Note, und ein Tag ohne Antwort muss nicht nachgeholt werden.
patterns-print = Drucken
patterns-locked = Was deine Check-ins zeigen, liegt in deinem Tresor, und der ist gesperrt. Der Rückblick weiter unten braucht keinen Tresor.
patterns-absent = Was deine Check-ins zeigen, wird in deinem Tresor liegen, und den gibt es noch nicht. Der Rückblick weiter unten braucht keinen Tresor.
patterns-unlock = Tresor öffnen
patterns-make = Tresor anlegen

## Rückblick
history-title = Rückblick
history-lead = Was auf diesem Rechner aufgezeichnet wurde, Woche für Woche. Nichts davon ist eine Note.
history-empty = Noch ist nichts aufgezeichnet. Nach den ersten Tagen gibt es etwas zu sehen.
history-rituals = Tage, die das Ritual abgeschlossen hat: { $done } der letzten { $of }.
history-mean = In den letzten vier ganzen Wochen warst du { $span } in der Woche an diesem Rechner aktiv.
history-band-from45 = Das ist nahe an 48 Stunden, dem Höchsten, was europäisches Recht im Durchschnitt erlaubt, alle Arbeit mitgezählt.
history-band-from48 = Europäisches Recht erlaubt im Durchschnitt 48 Stunden in der Woche, alle Arbeit mitgezählt.
history-band-from55 = In einer großen Übersicht von WHO und ILO von 2021 gingen 55 und mehr Arbeitsstunden in der Woche mit mehr Schlaganfällen und Herzkrankheiten einher als 35 bis 40 Stunden.

history-hours = Aktiv am Rechner, in Stunden
history-hours-day = vor dem Abschluss des Tages
history-hours-after = danach
history-hours-about = Arbeit oder nicht, soweit dieser Rechner es sehen konnte.
history-hours-text = In der Woche ab { $week } am meisten: { $most }; am wenigsten: { $least }. Nach dem Abschluss: { $after } in all diesen Wochen.
history-breaks = Pausen
history-breaks-taken = angeboten und gemacht
history-breaks-natural = kamen von selbst
history-breaks-text = { $taken } von { $offered } angebotenen Pausen wurden gemacht, und { $natural } kamen von selbst.

history-table = Alle Zahlen
history-week = Woche ab
history-days = Arbeitstage
history-active = Aktiv
history-after = Nach Abschluss
history-offered = Angeboten
history-taken = Gemacht
history-natural = Natürlich
history-postponed = Verschoben
history-skipped = Übergangen
history-lunch = Mittag weg
history-closed = Abgeschlossen
history-of = { $some } von { $all }
