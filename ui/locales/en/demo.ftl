# The made-up days of the demo: somebody who does not exist, with a job like many.

## The plan
demo-trigger-switching = Switching between three projects all day
demo-trigger-switching-action = Ask Maria which project may wait until Thursday
demo-buffer-window = two minutes at the window
demo-buffer-list = write down where I stopped
demo-trigger-late = Requests that come at five and are due the next morning
demo-trigger-late-action = Say until when I need something to be done the same day
demo-trigger-tone = The tone in the Monday round
demo-trigger-tone-action = A walk around the block right after it
demo-buffer-walk = around the block
demo-demand-two-projects = A second project without more time
demo-demand-colleague = Deniz reads my drafts
demo-load-projects = Both projects
demo-load-meetings = Meetings
demo-load-requests = Requests in between
demo-talk-with = Maria
demo-talk-facts = Since September there are two projects and the requests of a third.
demo-talk-effect = I finish little of what I begin, and work on in the evening.
demo-talk-request = An order of the three until the end of the quarter.
demo-talk-offer = I keep the weekly report short and on time.
demo-talk-fallback = At least one morning a week without meetings.
demo-talk-outcome = The third project waits. Tuesday mornings stay free.
demo-talk-next = Look at it together in two weeks
demo-talk-promise = Maria tells the others about Tuesday mornings
demo-change-mail = Mail only three times a day
demo-change-mail-cue = it is half past eleven and the first block is done
demo-change-mail-action = I open the mail, and close it again after half an hour
demo-agreement-stays = The job, the people, the quality that matters
demo-agreement-changes = Not every request is mine, and not everything is due today
demo-boundary-lunch-cue = it is half past twelve
demo-boundary-lunch-action = I eat away from the desk
demo-boundary-evening-cue = the day is closed
demo-boundary-evening-action = work messages wait until the morning
demo-no-situation = One more small thing, by tomorrow
demo-no-sentence = I can do that by Thursday. If it has to be tomorrow, which of the two others should wait?
demo-hard-no = I want to be the one people can count on
demo-hard-no-counter = They can count on me longer if I do not say yes to everything
demo-request = Help with the trade fair
demo-request-from = Sales
demo-good-enough = The draft may have gaps. They are marked.
demo-not-doing = Polishing slides that nobody asked for
demo-block-deep = The concept
demo-block-shallow = Mail and small things
demo-off-body = Swimming
demo-off-heart = Cooking with Jo
demo-off-mind = Ten pages of the Portuguese book
demo-thought = Ask about the old heating bill
demo-person-friend = Jo
demo-person-friend-contact = evenings, by phone
demo-person-friend-next = Go for a walk on Sunday
demo-person-mentor = Henrike
demo-person-mentor-next = Coffee once a month
demo-person-doctor = Family doctor
demo-programme = Counselling offered at work
demo-programme-contact = the number is on the notice board
demo-programme-hours = weekdays, 9 to 18
demo-programme-confidential = Yes, they say so in writing
demo-programme-who = Only how many people came in a year
demo-programme-sessions = Five, then one looks again
demo-group = Choir
demo-accommodation = For eight weeks I would like Tuesday mornings without meetings, to work on the concept.
demo-accommodation-answer = Agreed, and looked at again at the end
demo-emergency = Emergency
demo-value-care = care
demo-value-useful = being of use
demo-value-recognition = recognition
demo-value-time = time for people
demo-moment-1 = The new colleague found her way alone, with my notes
demo-moment-2 = The error that nobody understood for a week
demo-moment-3 = The report went out, short and on time
demo-moment-4 = Deniz said that my question had helped
demo-reframing-situation = The remark in the Monday round
demo-reframing-first = They think I am slow
demo-reframing-other = They are under pressure and did not mean me
demo-reframing-act = Ask afterwards what they need by when
demo-purpose-1 = Show the new colleague the archive
demo-purpose-2 = One lunch this week with Deniz instead of at the desk
demo-tweak = The weekly report as five lines instead of slides
demo-lines-myself = I sing again, and sleep a little better
demo-lines-others = Jo asked twice before I noticed
demo-lines-bigger = The school has a garden now
demo-habit-after = I shut the laptop
demo-habit-action = I open the window and breathe out three times
demo-sign-1 = I rehearse conversations at night
demo-sign-2 = I do not care what comes of it
demo-sign-step-1-cue = I lie awake with work twice in a week
demo-sign-step-1-action = I log off at five for a week and call Jo
demo-sign-step-2-cue = one of my signs shows
demo-sign-step-2-action = I switch to a gentler week and drop one meeting
demo-review-month-well = Swimming, and the free Tuesday mornings
demo-review-month-hard = Much of the time went into requests that mean little to me
demo-review-month-next = Talk with Maria
demo-review-week-1-well = Left on time three times
demo-review-week-1-hard = The two deadlines on one day
demo-review-week-1-next = Ask early which one counts
demo-review-week-2-well = The talk with Maria
demo-review-week-2-hard = Checking mail in bed
demo-fit-role = More coordinating than writing. It was meant to be the other way round.
demo-fit-priorities = Evenings with Jo before the next level
demo-fit-expectations = Nobody ever said that I have to answer at night
demo-fit-option = Four days, with one project less
demo-fit-option-cost = A fifth of the pay
demo-fit-option-talk = Henrike, before anybody at work
demo-keep-1 = Writing the texts myself
demo-keep-2 = The people in my team
demo-bent-1 = a call that took longer
demo-bent-2 = the release

## Priorities
demo-task-1 = Concept, next chapter
demo-task-2 = Answer the open questions of sales
demo-task-3 = Weekly report
demo-task-4 = Sort the tickets
demo-task-5 = Review the draft of Deniz
demo-task-6 = Prepare the Monday round
demo-task-7 = Numbers for the quarter
demo-task-8 = Notes for the new colleague
demo-task-9 = Talk with the designers
demo-task-10 = Clean up the folder

## Check-ins
demo-drained-1 = three meetings without a pause
demo-drained-2 = a request at ten to five
demo-drained-3 = waiting for answers
demo-drained-4 = the noise
demo-restored-1 = lunch outside
demo-restored-2 = an hour without mail
demo-restored-3 = swimming
demo-restored-4 = a good word with Deniz

## The close of the day
demo-loop-1 = The numbers do not add up yet
demo-loop-2 = Nobody has answered about the room
demo-loop-3 = The draft for Maria
demo-loop-4 = Whether the date can hold
demo-loop-5 = The second half of the concept
demo-loop-6 = A mail I did not understand
demo-loop-when = tomorrow at 9:30
demo-loop-first-step = open the file and read the last page
demo-matters-1 = The concept
demo-matters-2 = Call the designers
demo-matters-3 = The report
demo-matters-4 = An hour for Deniz
demo-matters-5 = The open tickets
demo-matters-6 = Lunch away from the desk
demo-mattered-1 = Deniz laughed at my sketch
demo-mattered-2 = The chapter is done
demo-mattered-3 = I said no, and nothing happened
demo-mattered-4 = Sun at lunch
demo-mattered-5 = The error is found
demo-mattered-6 = An honest talk
demo-mattered-7 = I finished one thing before starting the next
demo-mattered-8 = The quiet hour in the morning
demo-first-fixed = 10:00 team round
demo-phrase = Enough for today

## The journal
demo-entry-1 = I have written nothing down for years. Now I try it, because my head is full in the evening.

    The two projects feel like two jobs. I do both of them half.
demo-entry-1-tags = work
demo-entry-2 = Lunch outside, on the steps. It was warm. Afterwards the list was as long as before, and looked shorter.
demo-entry-2-tags = small things
demo-entry-3 = A request came at ten to five again. I said yes before I had thought. I want to find a sentence for that.
demo-entry-3-tags = work, boundaries
demo-entry-4 = Swimming with Jo. For an hour I did not think of anything.
demo-entry-4-tags = swimming
demo-entry-5 = What drains me, if I look closely:

    - switching all the time
    - not knowing what comes first
    - the tone on Mondays

    The work itself is not on the list.
demo-entry-5-tags = work
demo-entry-6 = The sentence worked: which of the two should wait? There was a pause, and then an answer.
demo-entry-6-tags = boundaries
demo-entry-7 = In bed with a cold. The team managed. I do not know whether that makes me glad or sad. Rather glad.
demo-entry-7-tags = rest
demo-entry-8 = A bad night. I held a whole conversation with Maria, alone, at three.
demo-entry-8-tags = sleep
demo-entry-9 = The notes for the new colleague took a whole day. She used them today, and I saw it.
demo-entry-9-tags = work, what mattered
demo-entry-10 = The sea. Read half a book, forgot the other half, no matter.
demo-entry-10-tags = rest
demo-entry-11 = Last day off. I would like to keep one thing of it: breakfast without a screen.
demo-entry-11-tags = rest, small things
demo-entry-12 = A week back. Mail three times a day holds so far. Nobody has complained.
demo-entry-12-tags = boundaries
demo-entry-13 = The third project is there again. Nobody decided it. It just came.
demo-entry-13-tags = work
demo-entry-14 = Tired, earlier every evening. I notice that I do not care how the concept ends. That was one of my signs.
demo-entry-14-tags = signs
demo-entry-15 = Talked with Maria. I had the sheet with me and needed half of it. The third project waits.

    I was more afraid before than I had to be.
demo-entry-15-tags = work, boundaries
demo-entry-16 = Still tired. A gentler week from tomorrow. Jo comes on Sunday.
demo-entry-16-tags = rest, signs
