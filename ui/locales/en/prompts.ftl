# Questions to begin an entry with, by step of the plan and by how it is right now. Each can be left unanswered.

## Triggers, when it is heavy
prompt-triggers-heavy-1 = What took the most out of you today? One moment is enough.
prompt-triggers-heavy-2 = When did your shoulders or your breath tell you that it was too much?
prompt-triggers-heavy-3 = What did you carry today that nobody saw?
prompt-triggers-heavy-4 = If today had one thing less in it, which one would you take out?

## Triggers, when it is even
prompt-triggers-even-1 = Which hour of today would you not like to have again, and what was in it?
prompt-triggers-even-2 = What keeps coming back this week that costs you more than it looks like?
prompt-triggers-even-3 = Which message did you open with reluctance? What was behind that?
prompt-triggers-even-4 = What was hard today: the amount, the people, the sense of it, or having no say?

## Triggers, when it is light
prompt-triggers-light-1 = What was missing today that usually drains you?
prompt-triggers-light-2 = Which part of your work could stay exactly as it is?
prompt-triggers-light-3 = What made today easier than last week? Who had a part in it?
prompt-triggers-light-4 = Looking at it with some distance: which of your strains could really be moved?

## Boundaries, when it is heavy
prompt-boundaries-heavy-1 = What did you say yes to today while something in you said no?
prompt-boundaries-heavy-2 = What may wait until tomorrow without anyone coming to harm?
prompt-boundaries-heavy-3 = What are you afraid would happen if you said no? How likely is it?
prompt-boundaries-heavy-4 = Who or what followed you home today? Leave it here for the night.

## Boundaries, when it is even
prompt-boundaries-even-1 = Where does your work end at the moment, and where would you like it to end?
prompt-boundaries-even-2 = Which sentence would have helped you today to win some time before answering?
prompt-boundaries-even-3 = Which of your rules bent this week? What was stronger than the rule?
prompt-boundaries-even-4 = For whom do you find a no hardest? What do you want that person to know?

## Boundaries, when it is light
prompt-boundaries-light-1 = Where did you hold a line, even a small one? How did that feel afterwards?
prompt-boundaries-light-2 = What came of a no that you had dreaded?
prompt-boundaries-light-3 = Which boundary has become easy by now? What did it need at the start?
prompt-boundaries-light-4 = What do you have time for because you left something out?

## Productive recovery, when it is heavy
prompt-recovery-heavy-1 = What would be good enough for tomorrow? Write it smaller than you first think.
prompt-recovery-heavy-2 = When did you last rest without doing something beside it? What was it like?
prompt-recovery-heavy-3 = Which task could you do at half strength without it mattering?
prompt-recovery-heavy-4 = What does your body ask for this evening? You need not have earned it.

## Productive recovery, when it is even
prompt-recovery-even-1 = At which hour did you think most clearly today? What did you use it for?
prompt-recovery-even-2 = Which break did you good, and which one was only a gap?
prompt-recovery-even-3 = What was busy today, and what was work that counts?
prompt-recovery-even-4 = What could go onto a list of things that you will not do this week?

## Productive recovery, when it is light
prompt-recovery-light-1 = What gave you strength today? How could it have a place tomorrow, too?
prompt-recovery-light-2 = When did you forget the time, in a good way?
prompt-recovery-light-3 = What did you do today at your own pace?
prompt-recovery-light-4 = What would you like to protect about a day like this one?

## Support, when it is heavy
prompt-support-heavy-1 = Who could hear how it really is? What would your first sentence be?
prompt-support-heavy-2 = What would you say to a friend who had a day like yours?
prompt-support-heavy-3 = What would take some weight off if somebody else did it, or did it with you?
prompt-support-heavy-4 = What keeps you from asking for help? Write it down as it comes.

## Support, when it is even
prompt-support-even-1 = Who understood you this week without long explanations?
prompt-support-even-2 = What could you ask for at work that has a beginning, an end, and a size?
prompt-support-even-3 = Which talk are you putting off? What would make it a little easier?
prompt-support-even-4 = Whom have you not heard from for a while, and would like to?

## Support, when it is light
prompt-support-light-1 = Who had a part in the good of today? Does that person know?
prompt-support-light-2 = When were you glad not to be alone with something?
prompt-support-light-3 = Which help did you accept lately, and what did it change?
prompt-support-light-4 = Whom could you ask today, while it is not urgent?

## Motivation, when it is heavy
prompt-motivation-heavy-1 = What still matters to you, even on a day like this?
prompt-motivation-heavy-2 = What did you once like about this work? Is any of it still there?
prompt-motivation-heavy-3 = What felt empty today? What would have given it a meaning?
prompt-motivation-heavy-4 = Is there another way to see what happened today, one that is just as true?

## Motivation, when it is even
prompt-motivation-even-1 = For whom did your work make a difference this week?
prompt-motivation-even-2 = Which of your values had a place today, and which one went without?
prompt-motivation-even-3 = If you could shape one task a little more to your liking, which one, and how?
prompt-motivation-even-4 = What did you learn this week that has nothing to do with output?

## Motivation, when it is light
prompt-motivation-light-1 = Which moment today would you like to keep?
prompt-motivation-light-2 = What did you do today that was very much like you?
prompt-motivation-light-3 = What are you looking forward to, and why that?
prompt-motivation-light-4 = What went well, and what was your part in it?

## Relapse prevention, when it is heavy
prompt-relapse-heavy-1 = Have you known days like this before? What helped then, even a little?
prompt-relapse-heavy-2 = Which early sign do you notice in yourself? Since when?
prompt-relapse-heavy-3 = What is the smallest thing that would make tomorrow gentler?
prompt-relapse-heavy-4 = What did you agree with yourself for days like this one?

## Relapse prevention, when it is even
prompt-relapse-even-1 = What crept back in this week that you had already put down?
prompt-relapse-even-2 = How did you sleep lately, and what lay awake with you?
prompt-relapse-even-3 = What would someone close to you say about how you have been these two weeks?
prompt-relapse-even-4 = Which small habit carries you at the moment? What would endanger it?

## Relapse prevention, when it is light
prompt-relapse-light-1 = What would you like to remember when it gets hard again?
prompt-relapse-light-2 = Looking back a month: what has become a little easier?
prompt-relapse-light-3 = What tells you early that you are doing too much? Write it for the one you will be then.
prompt-relapse-light-4 = Do your work and the person you are now still suit each other? Where do they, where not?
