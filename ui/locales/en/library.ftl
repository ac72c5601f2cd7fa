# What can be picked from, step by step. All of it is meant to be changed; three dots stand for the user's own word.

## No: declining
no-decline-1 = Thank you for thinking of me. I can't take this on.
no-decline-2 = I have to pass on this, so that what I have promised gets done well.
no-decline-3 = Not this time. I hope you find someone with room for it.
no-decline-4 = I'm not the right one for this. … knows more about it.
no-decline-5 = I'd rather say no now than let you down later.
no-decline-6 = That lies outside of my working hours, so no.
no-decline-7 = I'm not taking extra shifts this month.
no-decline-8 = I won't be at that meeting. Two lines on what was decided are enough for me.
no-decline-9 = I have looked at my week. There is no honest yes in it.
no-decline-10 = No. It has nothing to do with you or with the idea.

## No: later
no-later-1 = Not this week. On … I can look at it.
no-later-2 = I'm about to stop for today. I'll read it tomorrow morning.
no-later-3 = My evening is taken. Let us talk tomorrow at ….
no-later-4 = I can begin once … is done, around ….
no-later-5 = Please ask me again after …. Until then I'm full.
no-later-6 = This deserves more than I have left today.
no-later-7 = I'm away on … and don't read messages then. I'm back on ….
no-later-8 = Put it on the list for next month, and we'll decide then.
no-later-9 = In the mornings I work on one thing. After lunch I have time for you.

## No: trading
no-trade-1 = I can do that. What should wait for it: … or …?
no-trade-2 = Yes, if … moves to next week.
no-trade-3 = I'll take it over if someone takes … from me.
no-trade-4 = Both won't fit by Friday. Which one matters more?
no-trade-5 = I have room for one of the two. Please choose.
no-trade-6 = If this comes first, … will be … days later. Is that all right?
no-trade-7 = I'm glad to help with it. For that I'd need someone to cover ….
no-trade-8 = To do this I would leave out …. Will you tell them, or shall I?
no-trade-9 = One late evening, yes. Then I leave earlier on ….

## No: smaller
no-smaller-1 = All of it I can't. Half an hour for a first look I can.
no-smaller-2 = I can give you three points on it, not a report.
no-smaller-3 = I'll be there for the first fifteen minutes.
no-smaller-4 = I can answer questions, but I can't lead it.
no-smaller-5 = One page by Friday, yes. Ten, no.
no-smaller-6 = I can do the part with …. The rest needs someone else.
no-smaller-7 = I'll read it once it is written. Writing it is too much now.
no-smaller-8 = This once, yes. As a standing task, no.
no-smaller-9 = A short call instead of a meeting would fit.
no-smaller-10 = Is a rough version enough? That I can do today.

## No: time before a yes
no-time-1 = Let me look at my week first. You'll hear from me tomorrow.
no-time-2 = I don't decide such things on the spot. May I tell you by …?
no-time-3 = How long would it take, and when is it really needed?
no-time-4 = What happens if it isn't done this week?
no-time-5 = Please send me two lines on it. Then I can judge it.
no-time-6 = I'd like to sleep on it.
no-time-7 = Before I say yes: what would it replace?
no-time-8 = I'll ask … whether it goes before what I'm doing now.
no-time-9 = Right now I'd say yes out of habit. Give me until noon.

## What makes a no hard, and a sentence that answers it
hard-1 = I want to be liked
hard-1-answer = Someone can like me and still hear a no.
hard-2 = I'm afraid of what follows
hard-2-answer = I can find out what really follows, with a small no first.
hard-3 = I want to show what I can do
hard-3-answer = What I do well shows more than how much I take on.
hard-4 = Nobody else will do it
hard-4-answer = If nobody does it, it becomes visible that someone is missing.
hard-5 = It's quicker to do it myself
hard-5-answer = Quicker today. Every week from then on it isn't.
hard-6 = They helped me once
hard-6-answer = I may give back when I have something to give.
hard-7 = I never know what to say
hard-7-answer = One sentence is enough. I can have it ready.
hard-8 = It is for people who need it
hard-8-answer = I can only be there tomorrow if something is left of me today.

## Another view: questions
reframe-1 = What do you know for certain, and what do you add to it?
reframe-2 = How would you tell it if it had happened to a colleague you like?
reframe-3 = What would have to be true for the other person's act to make sense?
reframe-4 = Which part of it is yours, which part belongs to others, which to nobody?
reframe-5 = What will be left of it in a month?
reframe-6 = What did you manage although it was hard?
reframe-7 = What does this tell about the workplace, rather than about you?
reframe-8 = If it is only half as bad as it feels: what then?
reframe-9 = What would be the smallest thing to make it one point easier?
reframe-10 = Which word in your thought is too large? Always, never, everyone, must?
reframe-11 = What did you need in that moment? Was there another way to get a little of it?
reframe-12 = Who could see it differently, and what would they see?
reframe-13 = What are you protecting when it annoys you this much?
reframe-14 = Is it a problem to solve today, or a fact to live with for now?
reframe-15 = What would good enough look like here?
reframe-16 = What have you already outlived that felt like this?
reframe-17 = Does it have to be you? Does it have to be now?
reframe-18 = What would you do if nobody judged it?
reframe-19 = Which expectation stands behind it, and who set it?
reframe-20 = What can stay unresolved today without harm?

## What matters: questions
matters-1 = When were you last proud of something at work, and of what exactly?
matters-2 = For whom is it good that you do what you do?
matters-3 = What would you still do here if nobody thanked you for it?
matters-4 = Which promise to yourself would you like to keep this week?
matters-5 = What should people say about working with you?
matters-6 = What do you give up when you work too much?
matters-7 = Which of your values costs you nothing at work, and which one a lot?
matters-8 = What did you want to become when you began here? What of it holds?
matters-9 = Where do you learn something that you like to know?
matters-10 = With whom is work lighter? What do you do together?
matters-11 = What would you defend, even quietly?
matters-12 = Which task makes you lose sight of the clock?
matters-13 = What do you do with care that no one checks?
matters-14 = Which part of your day would you gladly show to a child?
matters-15 = What do you want to have more of in a year, apart from money?
matters-16 = What are you allowed to be at home that you cannot be at work?
matters-17 = Who taught you something that you pass on today?
matters-18 = What is enough for you? When do you notice it?
matters-19 = Which small thing you did lately was very much like you?
matters-20 = What would you like to be thanked for?

## Stressors to recognise: workload
stressor-workload-1 = More to do than fits into the hours
stressor-workload-2 = Deadlines that were set without asking
stressor-workload-3 = Being torn out of what I'm doing, all day
stressor-workload-4 = Meetings one after the other, the work comes after
stressor-workload-5 = Work that carries a lot of other people's pain
stressor-workload-6 = Colleagues left, their tasks stayed

## Control
stressor-control-1 = Every step is checked
stressor-control-2 = Decisions about my work are made without me
stressor-control-3 = Plans that change on short notice
stressor-control-4 = I answer for things that I can't influence
stressor-control-5 = No say in when and where I work

## Recognition
stressor-reward-1 = Only mistakes are noticed
stressor-reward-2 = The extra effort is taken for granted
stressor-reward-3 = The pay doesn't match what is asked
stressor-reward-4 = I never see what becomes of my work
stressor-reward-5 = No way forward from here

## People
stressor-community-1 = Being left out of talks that concern me
stressor-community-2 = Sharp words in front of others
stressor-community-3 = A conflict that nobody names
stressor-community-4 = Working alone for days
stressor-community-5 = Nobody to ask when I'm stuck

## Fairness
stressor-fairness-1 = The same few always step in
stressor-fairness-2 = Rules that hold for some only
stressor-fairness-3 = Blame is handed down
stressor-fairness-4 = Good shifts and projects go by sympathy
stressor-fairness-5 = Nobody says why something was decided

## Values
stressor-values-1 = I have to do it worse than I could
stressor-values-2 = I say things to customers that I don't believe
stressor-values-3 = Numbers count, people don't
stressor-values-4 = Work that no one needs
stressor-values-5 = What I was hired for is not what I do

## What can be changed: first moves
change-1 = Ask for … to have a fixed day
change-2 = Move … to a time of day with more energy
change-3 = Suggest that … meets every second week
change-4 = Ask … to send requests in one list a day
change-5 = Agree with … who decides what
change-6 = Ask what may be dropped if … comes first
change-7 = Write down what done means for …
change-8 = Ask for one quiet morning a week

## What can be influenced: allies
ally-1 = Ask … whether it is the same for them
ally-2 = Collect three examples together with …
ally-3 = Bring it to the works council or the union
ally-4 = Ask … to raise it where it is decided
ally-5 = Put it on the agenda as a question, not as a complaint

## What cannot be moved: buffers
buffer-1 = Ten minutes outside right after it
buffer-2 = Three slow breaths before I open the door
buffer-3 = Write down the last thought, then close the notebook
buffer-4 = Never two of them on one day
buffer-5 = A word with … afterwards
buffer-6 = Change clothes when I come home
buffer-7 = A song on the way that belongs to nothing else
buffer-8 = Leave the room once it gets loud
buffer-9 = Answer in writing, not on the spot
buffer-10 = One thing afterwards that I can finish

## Boundaries: when and then
rule-cue-1 = it is half past five
rule-act-1 = I close the laptop and put it into the bag
rule-cue-2 = someone asks for something in the corridor
rule-act-2 = I say that I will look at my week first
rule-cue-3 = a message comes after seven
rule-act-3 = I leave it unread until the morning
rule-cue-4 = it is noon
rule-act-4 = I eat somewhere without a screen
rule-cue-5 = two meetings touch each other
rule-act-5 = I leave the first one five minutes early
rule-cue-6 = I am asked on my day off
rule-act-6 = I answer on my next working day
rule-cue-7 = a talk becomes personal
rule-act-7 = I say that we go on tomorrow
rule-cue-8 = I notice that I hold my breath
rule-act-8 = I stand up before I answer

## One small boundary for a week
micro-boundary-1 = No mail before the first coffee is empty
micro-boundary-2 = The phone stays outside of the bedroom
micro-boundary-3 = Lunch without a screen
micro-boundary-4 = Messages three times a day, not all the time
micro-boundary-5 = Five minutes between two meetings
micro-boundary-6 = No yes on the same day
micro-boundary-7 = The last quarter of an hour belongs to tomorrow's list
micro-boundary-8 = One evening without a word about work

## Before a yes: four questions
pause-1 = Is it mine to do?
pause-2 = What would have to wait for it?
pause-3 = Would I also say yes if it were tomorrow?
pause-4 = What is the smallest version that helps?

## Things not to do for a while
not-doing-1 = Being in copy on everything
not-doing-2 = Tidying slides that nobody sees
not-doing-3 = Answering within five minutes
not-doing-4 = Being the one who takes the minutes
not-doing-5 = Checking numbers that someone else checks
not-doing-6 = Preparing meetings that others called

## An evening away from work: body
evening-body-1 = A walk until it is dark
evening-body-2 = A bath or a long shower
evening-body-3 = Stretching on the floor
evening-body-4 = Cooking something slow
evening-body-5 = Bed an hour earlier

## Mind
evening-mind-1 = A chapter of a novel
evening-mind-2 = Playing an instrument, badly or well
evening-mind-3 = A puzzle, a game, a plan for the garden
evening-mind-4 = Something to learn that no one pays for
evening-mind-5 = Repairing one thing

## Heart
evening-heart-1 = Eating together, without phones
evening-heart-2 = Calling someone who makes me laugh
evening-heart-3 = Music that I loved once
evening-heart-4 = Reading to a child
evening-heart-5 = Writing three lines by hand

## Questions for an employee programme
programme-1 = Is it confidential, also towards my manager?
programme-2 = Who gets to know that I called?
programme-3 = How many sessions are there, and what comes after?
programme-4 = Does it cost anything?
programme-5 = Can I go during working hours?
programme-6 = How long is the wait for a first talk?

## Values to begin with
value-1 = Honesty
value-2 = Care
value-3 = Craft
value-4 = Curiosity
value-5 = Humour
value-6 = Fairness
value-7 = Family
value-8 = Friendship
value-9 = Freedom
value-10 = Calm
value-11 = Courage
value-12 = Learning
value-13 = Health
value-14 = Nature
value-15 = Beauty
value-16 = Faith
value-17 = Reliability
value-18 = Generosity
value-19 = Independence
value-20 = Belonging
value-21 = Play
value-22 = Usefulness
value-23 = Simplicity
value-24 = Respect

## Shaping a task a little
craft-task-1 = Begin the day with the part that I like
craft-task-2 = Do one task a week the way I think is right
craft-task-3 = Hand over the part that someone else enjoys
craft-people-1 = Work on it together with …
craft-people-2 = Ask one customer what became of it
craft-people-3 = Show someone new how it is done
craft-meaning-1 = Write down whom it helps
craft-meaning-2 = Tie it to one of my values before I begin
craft-meaning-3 = Keep the thanks that come in one place

## Habits: after this, that
habit-after-1 = I have sat down at the desk
habit-do-1 = I write one line on what matters today
habit-after-2 = I have hung up a call
habit-do-2 = I stand up once
habit-after-3 = the kettle is on
habit-do-3 = I look out of the window until it boils
habit-after-4 = I have brushed my teeth
habit-do-4 = I put out clothes for a walk
habit-after-5 = I have parked the car
habit-do-5 = I sit for one minute in silence
habit-after-6 = I have locked the screen for lunch
habit-do-6 = I leave the phone in the drawer

## Early signs, as others notice them
sign-energy-1 = I wake up tired three days in a row
sign-energy-2 = The weekend is not enough any more
sign-energy-3 = I skip breaks without noticing
sign-drained-1 = I can't stand noise in the evening
sign-drained-2 = I cry or snap more easily
sign-drained-3 = My back or my stomach speaks up
sign-distance-1 = I talk about people as cases
sign-distance-2 = I don't care how it turns out
sign-distance-3 = I avoid the kitchen and the people in it
sign-other-1 = I cancel what used to be fun
sign-other-2 = I make mistakes that I don't usually make
sign-other-3 = I check messages in bed

## Steps for when a sign shows
step-1 = I tell … that it is one of those weeks
step-2 = I take the gentler week, today and not on Monday
step-3 = I strike the least important appointment
step-4 = I make an appointment with my doctor
step-5 = I leave on time for five days
step-6 = I ask my manager for a talk about the load
step-7 = I sleep before I decide anything
step-8 = I go outside before noon
