# Fragen für den Anfang eines Eintrags, nach Schritt des Plans und danach, wie es gerade ist. Jede darf offen bleiben.

## Auslöser, wenn es schwer ist
prompt-triggers-heavy-1 = Was hat dich heute am meisten Kraft gekostet? Ein einziger Moment genügt.
prompt-triggers-heavy-2 = Wann haben dir Schultern oder Atem gesagt, dass es zu viel ist?
prompt-triggers-heavy-3 = Was hast du heute getragen, das niemand gesehen hat?
prompt-triggers-heavy-4 = Wenn du eine Sache aus dem heutigen Tag streichen könntest: welche?

## Auslöser, wenn es mittel ist
prompt-triggers-even-1 = Welche Stunde von heute möchtest du nicht noch einmal haben, und was war in ihr?
prompt-triggers-even-2 = Was kehrt diese Woche immer wieder und kostet mehr, als man ihm ansieht?
prompt-triggers-even-3 = Welche Nachricht hast du ungern geöffnet? Was steckte dahinter?
prompt-triggers-even-4 = Was war heute schwer: die Menge, die Menschen, der Sinn, oder nichts mitreden zu können?

## Auslöser, wenn es leicht ist
prompt-triggers-light-1 = Was hat heute gefehlt, das dich sonst auslaugt?
prompt-triggers-light-2 = Welcher Teil deiner Arbeit könnte genau so bleiben?
prompt-triggers-light-3 = Was hat es heute leichter gemacht als letzte Woche? Wer hatte Anteil daran?
prompt-triggers-light-4 = Mit etwas Abstand: Welche deiner Belastungen ließe sich wirklich bewegen?

## Grenzen, wenn es schwer ist
prompt-boundaries-heavy-1 = Wozu hast du heute Ja gesagt, während etwas in dir Nein sagte?
prompt-boundaries-heavy-2 = Was darf bis morgen warten, ohne dass jemand Schaden nimmt?
prompt-boundaries-heavy-3 = Was befürchtest du, wenn du Nein sagst? Wie wahrscheinlich ist es?
prompt-boundaries-heavy-4 = Wer oder was ist dir heute bis nach Hause gefolgt? Lass es über Nacht hier.

## Grenzen, wenn es mittel ist
prompt-boundaries-even-1 = Wo hört deine Arbeit zurzeit auf, und wo sollte sie aufhören?
prompt-boundaries-even-2 = Welcher Satz hätte dir heute vor einer Antwort etwas Zeit verschafft?
prompt-boundaries-even-3 = Welche deiner Regeln hat diese Woche nachgegeben? Was war stärker als sie?
prompt-boundaries-even-4 = Bei wem fällt dir ein Nein am schwersten? Was soll dieser Mensch wissen?

## Grenzen, wenn es leicht ist
prompt-boundaries-light-1 = Wo hast du eine Grenze gehalten, und sei sie klein? Wie war es danach?
prompt-boundaries-light-2 = Was wurde aus einem Nein, vor dem dir graute?
prompt-boundaries-light-3 = Welche Grenze ist inzwischen leicht? Was hat sie am Anfang gebraucht?
prompt-boundaries-light-4 = Wofür hast du Zeit, weil du etwas weggelassen hast?

## Erholung bei der Arbeit, wenn es schwer ist
prompt-recovery-heavy-1 = Was wäre morgen gut genug? Schreib es kleiner auf, als du zuerst denkst.
prompt-recovery-heavy-2 = Wann hast du zuletzt geruht, ohne nebenher etwas zu tun? Wie war das?
prompt-recovery-heavy-3 = Welche Aufgabe ginge mit halber Kraft, ohne dass es etwas ausmacht?
prompt-recovery-heavy-4 = Worum bittet dein Körper heute Abend? Du musst es dir nicht verdient haben.

## Erholung bei der Arbeit, wenn es mittel ist
prompt-recovery-even-1 = Zu welcher Stunde warst du heute am klarsten? Wofür hast du sie genutzt?
prompt-recovery-even-2 = Welche Pause tat gut, und welche war nur eine Lücke?
prompt-recovery-even-3 = Was war heute Betrieb, und was war Arbeit, die zählt?
prompt-recovery-even-4 = Was könnte auf eine Liste von Dingen, die du diese Woche nicht tust?

## Erholung bei der Arbeit, wenn es leicht ist
prompt-recovery-light-1 = Was hat dir heute Kraft gegeben? Wie bekäme es auch morgen einen Platz?
prompt-recovery-light-2 = Wann hast du die Zeit vergessen, auf gute Art?
prompt-recovery-light-3 = Was hast du heute in deinem eigenen Tempo getan?
prompt-recovery-light-4 = Was möchtest du an einem Tag wie diesem schützen?

## Unterstützung, wenn es schwer ist
prompt-support-heavy-1 = Wer könnte hören, wie es wirklich ist? Wie hieße dein erster Satz?
prompt-support-heavy-2 = Was würdest du einem Freund sagen, der einen Tag wie deinen hatte?
prompt-support-heavy-3 = Was würde leichter, wenn jemand anders es täte oder es mit dir täte?
prompt-support-heavy-4 = Was hält dich davon ab, um Hilfe zu bitten? Schreib es auf, wie es kommt.

## Unterstützung, wenn es mittel ist
prompt-support-even-1 = Wer hat dich diese Woche ohne lange Erklärungen verstanden?
prompt-support-even-2 = Worum könntest du bei der Arbeit bitten, das Anfang, Ende und Maß hat?
prompt-support-even-3 = Welches Gespräch schiebst du auf? Was würde es etwas leichter machen?
prompt-support-even-4 = Von wem hast du länger nichts gehört und würdest es gern?

## Unterstützung, wenn es leicht ist
prompt-support-light-1 = Wer hatte Anteil am Guten von heute? Weiß dieser Mensch es?
prompt-support-light-2 = Wann warst du froh, mit etwas nicht allein zu sein?
prompt-support-light-3 = Welche Hilfe hast du in letzter Zeit angenommen, und was hat sie verändert?
prompt-support-light-4 = Wen könntest du heute fragen, solange es nicht eilt?

## Motivation, wenn es schwer ist
prompt-motivation-heavy-1 = Was ist dir auch an einem Tag wie diesem noch wichtig?
prompt-motivation-heavy-2 = Was mochtest du einmal an dieser Arbeit? Ist etwas davon noch da?
prompt-motivation-heavy-3 = Was fühlte sich heute leer an? Was hätte ihm einen Sinn gegeben?
prompt-motivation-heavy-4 = Lässt sich das, was heute war, auch anders sehen, und genauso wahr?

## Motivation, wenn es mittel ist
prompt-motivation-even-1 = Für wen hat deine Arbeit diese Woche einen Unterschied gemacht?
prompt-motivation-even-2 = Welcher deiner Werte hatte heute Platz, und welcher ging leer aus?
prompt-motivation-even-3 = Wenn du eine Aufgabe etwas mehr nach deinem Sinn formen könntest: welche, und wie?
prompt-motivation-even-4 = Was hast du diese Woche gelernt, das nichts mit Leistung zu tun hat?

## Motivation, wenn es leicht ist
prompt-motivation-light-1 = Welchen Moment von heute möchtest du behalten?
prompt-motivation-light-2 = Was hast du heute getan, das ganz nach dir war?
prompt-motivation-light-3 = Worauf freust du dich, und warum gerade darauf?
prompt-motivation-light-4 = Was ist gelungen, und was war dein Anteil daran?

## Rückfall vorbeugen, wenn es schwer ist
prompt-relapse-heavy-1 = Kennst du Tage wie diesen von früher? Was hat damals geholfen, auch nur ein wenig?
prompt-relapse-heavy-2 = Welches frühe Zeichen bemerkst du an dir? Seit wann?
prompt-relapse-heavy-3 = Was ist das Kleinste, das den morgigen Tag sanfter machen würde?
prompt-relapse-heavy-4 = Was hast du mit dir für Tage wie diesen vereinbart?

## Rückfall vorbeugen, wenn es mittel ist
prompt-relapse-even-1 = Was hat sich diese Woche wieder eingeschlichen, das du schon abgelegt hattest?
prompt-relapse-even-2 = Wie hast du in letzter Zeit geschlafen, und was lag mit dir wach?
prompt-relapse-even-3 = Was würde jemand, der dir nahesteht, über deine letzten zwei Wochen sagen?
prompt-relapse-even-4 = Welche kleine Gewohnheit trägt dich zurzeit? Was würde sie gefährden?

## Rückfall vorbeugen, wenn es leicht ist
prompt-relapse-light-1 = Woran möchtest du dich erinnern, wenn es wieder schwer wird?
prompt-relapse-light-2 = Einen Monat zurück: Was ist ein wenig leichter geworden?
prompt-relapse-light-3 = Woran merkst du früh, dass du zu viel tust? Schreib es für den Menschen, der du dann sein wirst.
prompt-relapse-light-4 = Passen deine Arbeit und der Mensch, der du jetzt bist, noch zueinander? Wo ja, wo nicht?
