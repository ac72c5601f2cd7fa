# Gespräche und Bitten für den Anfang: ein Gespräch in fünf Feldern, und Änderungen auf Zeit, um die man bitten kann. Drei Punkte stehen für ein eigenes Wort.

## Zu viel für die Stunden
talk-load-name = Zu viel für die Stunden
talk-load-facts = Seit … habe ich …, … und … gleichzeitig. Zusammen sind das etwa … Stunden pro Woche; im Vertrag stehen ….
talk-load-effect = Zwei von den dreien werden spät fertig, und ich mache Fehler, die jemand beheben muss.
talk-load-request = Ich möchte, dass wir entscheiden, was bis … wartet oder zu jemand anderem geht.
talk-load-offer = Ich übergebe es geordnet und bin für Fragen da.
talk-load-fallback = Wenn nichts wegkann: eine Reihenfolge der drei, schriftlich, damit ich weiß, was spät werden darf.

## Alles ist dringend
talk-priorities-name = Alles ist dringend
talk-priorities-facts = In den letzten zwei Wochen kamen … Aufgaben als dringend, davon … von verschiedenen Leuten.
talk-priorities-effect = Ich springe zwischen ihnen, und keine wird so fertig, wie du sie brauchst.
talk-priorities-request = Eine Person, die die Reihenfolge festlegt, und dafür jeden Montag zehn Minuten.
talk-priorities-offer = Ich führe die Liste und sage früh, wenn etwas rutscht.
talk-priorities-fallback = Sonst nehme ich die Reihenfolge, die ich richtig finde, und schicke sie dir montags.

## Nachrichten nach Feierabend
talk-reach-name = Nachrichten nach Feierabend
talk-reach-facts = Im letzten Monat kamen an … Abenden Nachrichten, … davon habe ich beantwortet.
talk-reach-effect = Ich komme nicht zur Ruhe und beginne den nächsten Tag müde.
talk-reach-request = Eine Vereinbarung: Nach … wird keine Antwort erwartet. Was wirklich nicht warten kann, kommt per Telefon.
talk-reach-offer = Zwischen … und … antworte ich innerhalb von …
talk-reach-fallback = Wenn jemand erreichbar sein muss: abwechselnd, mit einem freien Tag dafür.

## Wer was macht
talk-role-name = Wer was macht
talk-role-facts = Bei … geben … und ich Anweisungen. Zweimal haben sie im letzten Monat nicht zusammengepasst.
talk-role-effect = Ich mache Dinge doppelt, oder ich warte, weil ich nicht weiß, ob ich entscheiden darf.
talk-role-request = Drei Zeilen schriftlich: was ich entscheide, wozu ich frage, was nicht meins ist.
talk-role-offer = Ich schreibe die erste Fassung.
talk-role-fallback = Bis dahin entscheide ich … und sage dir danach Bescheid.

## Zu viele Termine
talk-meetings-name = Zu viele Termine
talk-meetings-facts = Von meinen … Wochenstunden sind … Termine; in … davon werde ich nicht gebraucht.
talk-meetings-effect = Die eigentliche Arbeit rutscht in den Abend.
talk-meetings-request = Aus … herausgenommen zu werden, und für uns alle ein Vormittag in der Woche ohne Termine.
talk-meetings-offer = Ich lese die Protokolle und beantworte Fragen am selben Tag.
talk-meetings-fallback = Wenn ich dabei sein muss: nur zu meinem Punkt, gleich am Anfang.

## Wie wir miteinander reden
talk-tone-name = Wie wir miteinander reden
talk-tone-facts = Am … hieß es in … vor anderen: „…“. Es war das … Mal seit ….
talk-tone-effect = Seitdem sage ich in Besprechungen weniger, und es folgt mir nach Hause.
talk-tone-request = Kritik unter vier Augen, und mit einem Beispiel, mit dem ich arbeiten kann.
talk-tone-offer = Ich möchte hören, was nicht gut läuft. Ich schreibe mit und komme darauf zurück.
talk-tone-fallback = Wenn es so weitergeht, möchte ich eine dritte Person am Tisch.

## Zurückkommen oder bleiben, mit weniger Kraft
talk-return-name = Zurückkommen oder bleiben, mit weniger Kraft
talk-return-facts = Zurzeit habe ich Kraft für etwa … Stunden konzentrierte Arbeit am Tag.
talk-return-effect = Wenn ich darüber hinausgehe, verliere ich die beiden Tage danach.
talk-return-request = Für … Wochen: … Stunden, kein …, und jeden Freitag ein kurzer Rückblick zu zweit.
talk-return-offer = Ich sage, was geht und was nicht, und wir steigern es schrittweise.
talk-return-fallback = Wenn sich an den Stunden nichts ändern lässt: … für diese Zeit von meiner Liste.

## Gesehen werden mit dem, was ich tue
talk-thanks-name = Gesehen werden mit dem, was ich tue
talk-thanks-facts = Seit … mache ich zusätzlich …. Es steht in keinem Ziel und in keiner Beurteilung.
talk-thanks-effect = Ich frage mich, ob es zählt, und fange an, weniger zu tun.
talk-thanks-request = Dass es als Teil meiner Arbeit gilt, mit Zeit dafür und einem Blick auf mein Gehalt am ….
talk-thanks-offer = Ich bringe eine Liste mit, was daraus geworden ist.
talk-thanks-fallback = Wenn es nicht gewollt ist, gebe ich es am … zurück.

## Weniger Stunden
accommodation-hours = Weniger Stunden
accommodation-hours-wording = Für die Zeit vom … bis … bitte ich darum, … statt … Stunden pro Woche zu arbeiten. So kann ich das Wichtigste weiter gut machen. Ich schlage vor, dass wir am … gemeinsam darauf schauen.

## Weniger auf einmal
accommodation-workload = Weniger auf einmal
accommodation-workload-wording = Für die Zeit vom … bis … bitte ich darum, dass … und … zu jemand anderem gehen oder warten. … bringe ich dann zu einem guten Ende. Ich schlage vor, dass wir am … gemeinsam darauf schauen.

## Eine klare Reihenfolge
accommodation-priorities = Eine klare Reihenfolge
accommodation-priorities-wording = Ich bitte um eine Reihenfolge meiner Aufgaben, einmal pro Woche abgestimmt, und um das, was spät werden darf. Das erspart uns beiden Rückfragen. Wir könnten es bis … versuchen und dann entscheiden.

## Ein anderer Ort
accommodation-place = Ein anderer Ort
accommodation-place-wording = Für die Zeit vom … bis … bitte ich darum, an … Tagen pro Woche von … aus zu arbeiten. Dort kann ich mich besser konzentrieren und bin zwischen … und … erreichbar. Ich schlage vor, dass wir am … gemeinsam darauf schauen.

## Eine klare Aufgabe
accommodation-clarity = Eine klare Aufgabe
accommodation-clarity-wording = Ich bitte um eine kurze schriftliche Notiz, was ich bis … entscheide, wozu ich frage und was nicht zu meiner Arbeit gehört. Die erste Fassung schreibe ich gern.

## Ruhige Zeit
accommodation-quiet = Ruhige Zeit
accommodation-quiet-wording = Für die Zeit vom … bis … bitte ich um … Stunden am Tag ohne Anrufe und Termine, am besten zwischen … und …. Dafür beantworte ich alles um ….

## Andere Dienste
accommodation-shifts = Andere Dienste
accommodation-shifts-wording = Für die Zeit vom … bis … bitte ich darum, ohne …dienste eingeplant zu werden, und um … Stunden zwischen zwei Diensten. Ich schlage vor, dass wir am … gemeinsam darauf schauen.

## Zeit für Termine
accommodation-appointments = Zeit für Termine
accommodation-appointments-wording = Für die Zeit vom … bis … bitte ich darum, am … von … bis … für einen Termin weg zu sein. Ich hole die Zeit am … nach, oder wir rechnen sie so ab, wie vereinbart.
