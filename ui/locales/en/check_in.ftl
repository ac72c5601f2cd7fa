# Check-ins: what is asked, in words of our own; no item of any questionnaire stands here.

check-in-title = Check-in
check-in-lead = Half a minute. Leave out what you like: nothing is filled in for you.
check-in-keys = A number key answers and goes on; t is ten.
check-in-saved = Saved.
check-in-morning = This morning
check-in-evening = This evening
check-in-weekly = This week
check-in-monthly = This month
check-in-yesterday = The evening of { $date }, until noon

ask-yes = Yes
ask-no = No
ask-energy = Energy right now
ask-energy-least = empty
ask-energy-most = full
ask-switched_off = Switching off last evening
ask-switched_off-least = not at all
ask-switched_off-most = completely
ask-sleep = Sleep last night, in hours
ask-drained = Drained by work
ask-drained-least = not at all
ask-drained-most = fully
ask-distance = Distance from work
ask-distance-least = close to it
ask-distance-most = far away from it
ask-mood = Mood
ask-mood-least = very low
ask-mood-most = very good
ask-load = Today's load
ask-load-least = far too much
ask-load-most = easy to carry
ask-say = Say in how you worked
ask-say-least = none
ask-say-most = plenty
ask-lunch_away = Lunch away from work
ask-moved = Moved your body
ask-chose = Chose one thing yourself
ask-outside = Was outside
ask-talked = A good word with someone
ask-overtime = Worked longer than planned
ask-efficacy = Got done what mattered
ask-efficacy-least = none of it
ask-efficacy-most = all of it
ask-meaning = Saw a sense in it
ask-meaning-least = never
ask-meaning-most = often
ask-connection = Felt connected with others
ask-connection-least = alone
ask-connection-most = connected
ask-reached = Times someone reached you after hours, on a usual day
ask-understood = Talked with someone who understands
ask-area_workload = The amount of work
ask-area_control = Say in my work
ask-area_reward = Recognition
ask-area_community = People
ask-area_fairness = Fairness
ask-area_values = Values
ask-area-least = hard just now
ask-area-most = good just now
ask-drained-by = What drained you
ask-restored-by = What restored you

## Days that do not count
marks-title = Days that do not count
marks-about = A day when you were ill, on leave or otherwise apart would tilt every figure. A day that is marked is in none.
mark-counts = counts
mark-sick = sick
mark-leave = on leave
mark-other = does not count

## A pause of days
pause-all-title = Pause everything for some days
pause-all-about = Nothing is asked and nothing speaks until then. Nothing will be missing afterwards.
pause-all-days = Days, today included
pause-all-begin = Pause
pause-all-on = Everything is paused until the end of { $date }.
pause-all-end = Go on now

## A word of care. The limits are a judgement of ours, not of medicine: change the words with care.
care-low_for_two_weeks = Your numbers have been low for two weeks.
care-short_nights = Your nights have been short for two weeks.
care-who = This app can't tell why. A doctor or someone you trust can.
care-danger = If you might be in danger or can't keep going, open “Help now”: the number to call is there.
care-limits = This is said at most once in four weeks. It is a rule of thumb of ours and says nothing about an illness.

## In one tap, while locked
tap-title = Only say how it is right now
tap-about = It is sealed at once and joins the rest with the next unlock.
