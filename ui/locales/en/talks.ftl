# Talks and requests to begin with: a conversation in five fields, and temporary changes to ask for. Three dots stand for the user's own word.

## Too much for the hours
talk-load-name = Too much for the hours
talk-load-facts = Since … I have had …, … and … at the same time. Together that is about … hours a week; my contract says ….
talk-load-effect = Two of the three get done late, and I make mistakes that have to be repaired.
talk-load-request = I'd like us to decide which one waits or goes to someone else until ….
talk-load-offer = I hand it over in good order and stay available for questions.
talk-load-fallback = If nothing can go: an order of the three, in writing, so that I know what may be late.

## Everything is urgent
talk-priorities-name = Everything is urgent
talk-priorities-facts = In the last two weeks … tasks came in as urgent, … of them from different people.
talk-priorities-effect = I jump between them, and none gets finished the way you need it.
talk-priorities-request = One person who decides the order, and ten minutes every Monday for it.
talk-priorities-offer = I keep the list and say early when something slips.
talk-priorities-fallback = Otherwise I take the order that I find right, and send it to you on Mondays.

## Messages after hours
talk-reach-name = Messages after hours
talk-reach-facts = Last month messages came on … evenings, and I answered … of them.
talk-reach-effect = I don't come to rest, and start the next day tired.
talk-reach-request = An agreement: no answer is expected after …. What really cannot wait comes by phone.
talk-reach-offer = Between … and … I answer within …
talk-reach-fallback = If someone must be reachable: in turns, with a free day for it.

## Who does what
talk-role-name = Who does what
talk-role-facts = For … both … and I give instructions. Twice last month they did not agree.
talk-role-effect = I do things twice, or I wait because I don't know whether I may decide.
talk-role-request = Three lines in writing: what I decide, what I ask about, what is not mine.
talk-role-offer = I write the first version.
talk-role-fallback = Until then I decide … and tell you afterwards.

## Too many meetings
talk-meetings-name = Too many meetings
talk-meetings-facts = Of my … hours a week … are meetings; in … of them I'm not needed.
talk-meetings-effect = The work itself moves into the evening.
talk-meetings-request = To be left out of …, and one morning a week without meetings for all of us.
talk-meetings-offer = I read the notes and answer questions the same day.
talk-meetings-fallback = If I have to be there: only for my point, at the beginning.

## How we speak with each other
talk-tone-name = How we speak with each other
talk-tone-facts = On … in … it was said in front of others: “…”. It was the … time since ….
talk-tone-effect = Since then I say less in meetings, and it follows me home.
talk-tone-request = Criticism under four eyes, and with an example that I can work with.
talk-tone-offer = I want to hear what goes wrong. I take notes and come back to it.
talk-tone-fallback = If it goes on, I'd like a third person at the table.

## Coming back, or staying, with less strength
talk-return-name = Coming back, or staying, with less strength
talk-return-facts = At the moment I have strength for about … hours of concentrated work a day.
talk-return-effect = When I go beyond that, I lose the two days after it.
talk-return-request = For … weeks: … hours, no …, and a short look back together every Friday.
talk-return-offer = I say what works and what doesn't, and we raise it step by step.
talk-return-fallback = If the hours can't change: … off my list for that time.

## To be seen for what I do
talk-thanks-name = To be seen for what I do
talk-thanks-facts = Since … I have been doing … as well. It is in no goal and in no review.
talk-thanks-effect = I wonder whether it matters, and I begin to do less.
talk-thanks-request = That it is named as part of my work, with time for it and a look at my pay on ….
talk-thanks-offer = I bring a list of what came of it.
talk-thanks-fallback = If it isn't wanted, I hand it back on ….

## Fewer hours
accommodation-hours = Fewer hours
accommodation-hours-wording = For the time from … to … I ask to work … hours a week instead of …. It would let me keep doing well what matters most. I suggest that we look at it together on ….

## Less at the same time
accommodation-workload = Less at the same time
accommodation-workload-wording = For the time from … to … I ask that … and … go to someone else or wait. I would then bring … to a good end. I suggest that we look at it together on ….

## A clear order
accommodation-priorities = A clear order
accommodation-priorities-wording = I ask for an order of my tasks, agreed once a week, with what may be late. It would save us both questions. We could try it until … and then decide.

## Another place
accommodation-place = Another place
accommodation-place-wording = For the time from … to … I ask to work from … on … days a week. I concentrate better there, and I'm reachable between … and …. I suggest that we look at it together on ….

## A clear role
accommodation-clarity = A clear role
accommodation-clarity-wording = I ask for a short written note on what I decide, what I ask about, and what is not part of my work until …. I'm glad to write the first version.

## Quiet time
accommodation-quiet = Quiet time
accommodation-quiet-wording = For the time from … to … I ask for … hours a day without calls and meetings, best between … and …. In return I answer everything at ….

## Other shifts
accommodation-shifts = Other shifts
accommodation-shifts-wording = For the time from … to … I ask to be planned without … shifts, and for … hours between two shifts. I suggest that we look at it together on ….

## Time for appointments
accommodation-appointments = Time for appointments
accommodation-appointments-wording = For the time from … to … I ask to be away on … from … to … for an appointment. I make up the time on …, or we count it as agreed.
