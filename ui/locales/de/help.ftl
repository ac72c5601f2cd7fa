# Hilfe jetzt, und die Frage vor dem Plan. Zuversichtlich und direkt; es ermutigt zum Gespräch und beschreibt nichts. Was hier steht, folgt den Empfehlungen für Mitteilungen zur Suizidprävention: bitte mit Bedacht ändern.
aid-open = Hilfe jetzt
aid-open-hint = F1
aid-close = Zurück
aid-title = Du musst da nicht allein durch
aid-lead = Mit jemandem zu sprechen hilft, auch wenn die Worte fehlen. Fang mit dem Menschen an, der am nächsten ist. Schwere Stunden wie diese gehen vorbei, und es gibt Menschen dafür, bei Tag und bei Nacht.

## In Gefahr
aid-danger = Wenn du in Gefahr bist oder nicht mehr weiterkannst
aid-danger-call = Ruf jetzt diese Nummer an, oder bitte jemanden in der Nähe darum. Es genügt zu sagen, wo du bist und dass du Hilfe brauchst.
aid-danger-unknown = Ruf jetzt die Notrufnummer des Landes an, in dem du bist, oder bitte jemanden in der Nähe darum.
aid-country = Land
aid-country-other = Ein anderes Land
aid-suggested = Soweit wir wissen, gelten dort diese Nummern. Sie können sich ändern: Sieh sie dir einmal an, wenn es dir gut geht, und behalte sie.
aid-keep = Sie stimmen, behalten
aid-kept = Diese Nummern hast du bestätigt.
aid-change = Ändern
aid-own = Deine Nummern, eine je Zeile. Die Notrufnummer zuerst.
aid-own-placeholder = 112
aid-own-keep = Diese Nummern behalten
aid-line = Jemand, der zuhört

## Menschen
aid-people = Deine Menschen
aid-people-locked = Wen du ausgesucht hast, steht in deinem Plan, und der ist verschlossen.
aid-people-unlock = Plan öffnen
aid-people-none = In deinem Plan steht noch niemand. Ein Name genügt für den Anfang. Wer fällt dir ein?
aid-people-add = Jemanden notieren
aid-say = Ein erster Satz
aid-say-1 = Mir geht es nicht gut, und ich will damit nicht allein sein. Hast du einen Moment?
aid-say-2 = Kannst du vorbeikommen oder eine Weile am Telefon bleiben?
aid-say-3 = Ich brauche Hilfe und weiß nicht, wo ich anfangen soll. Rufst du mit mir zusammen an?

## Fachleute
aid-professionals = Menschen, die das jeden Tag tun
aid-professional-doctor = Deine Ärztin, dein Arzt: Erschöpfung, Schlaflosigkeit und gedrückte Stimmung sind dort Alltag.
aid-professional-company = Die Betriebsärztin oder der Betriebsarzt, zum Schweigen verpflichtet, wenn es um die Arbeit selbst geht.
aid-professional-therapist = Eine psychologische oder psychotherapeutische Praxis, auch nur für ein erstes Gespräch.
aid-professional-programme = Die Beratung, die dein Betrieb oder deine Versicherung anbietet, falls es sie gibt.

## Bis jemand da ist
aid-until = Bis jemand da ist
aid-until-1 = Geh dorthin, wo andere Menschen sind, auch ohne zu reden.
aid-until-2 = Stell beide Füße auf den Boden und atme länger aus als ein.
aid-until-3 = Verschieb jede große Entscheidung. Heute geht es nur um heute.
aid-offline = Diese Seite funktioniert ohne Netz und schreibt nichts auf.

## Vor dem Plan
safety-title = Bevor du anfängst
safety-lead = Manches sollte niemand allein angehen, und mit einem Programm schon gar nicht. Trifft davon gerade etwas zu? Die Antwort bleibt in deinem Plan, auf diesem Computer.
safety-harassment = Ich werde bei der Arbeit bedroht, belästigt oder herabgesetzt
safety-unsafe_work = Meine Arbeit gefährdet meine Gesundheit oder mein Leben
safety-unwell = Ich bin krank, oder mein Körper zeigt mir Dinge, die mir Sorgen machen
safety-not_coping = Ich denke oft, dass ich nicht mehr weiterkann
safety-none = Nichts davon
safety-go = Weiter
safety-later = Jetzt nicht
safety-people = Menschen zuerst
safety-harassment-page = Das musst du nicht allein klären, und es ist keine Frage davon, wie du es siehst.
safety-harassment-1 = Erzähl einem Menschen, dem du vertraust, was geschieht, heute, wenn es geht.
safety-harassment-2 = Schreib Tage, Worte und Anwesende auf, an einem Ort, der nicht der Firma gehört.
safety-harassment-3 = Frag den Betriebsrat, die Gewerkschaft, eine Gleichstellungsstelle oder eine Rechtsberatung, was dich schützt.
safety-unsafe_work-page = Wo Leben und Gesundheit in Gefahr sind, geht Sicherheit vor jede Aufgabe.
safety-unsafe_work-1 = Bring dich bei unmittelbarer Gefahr zuerst in Sicherheit. Der Rest kommt danach.
safety-unsafe_work-2 = Melde es der Sicherheitsfachkraft, der Betriebsärztin oder dem Betriebsrat, schriftlich.
safety-unsafe_work-3 = Wenn nichts geschieht: Arbeitsschutzbehörde und Gewerkschaft sind genau dafür da.
safety-unwell-page = Erschöpfung kann viele Ursachen haben. Ein Programm kann sie nicht unterscheiden, eine Ärztin oder ein Arzt schon.
safety-unwell-1 = Mach einen Termin aus und sag, wie lange es schon so ist.
safety-unwell-2 = Bei Brustschmerz, Atemnot oder Ohnmacht: sofort den Notruf wählen.
safety-unwell-3 = Krank zu sein ist ein Grund, krankgeschrieben zu sein, kein Grund, besser zu planen.
safety-not_coping-page = Danke, dass du es sagst. Bleib heute bitte nicht allein damit.
safety-not_coping-1 = Ruf einen deiner Menschen an, oder eine Nummer, unter der zu jeder Stunde jemand zuhört.
safety-not_coping-2 = Sag es in den nächsten Tagen einer Ärztin oder einem Arzt. Du darfst es genau so sagen, wie du es hier angekreuzt hast.
safety-not_coping-3 = Wenn es schlimmer wird, ruf sofort den Notruf an.
safety-plan = Der Plan steht dir daneben offen, wann immer du magst.
safety-to-people = Zu Menschen und Angeboten
safety-to-plan = Weiter zum Plan
