# Help now, and the question before the plan. Hopeful and direct; it encourages to speak with someone, and describes nothing. What stands here was chosen with the guidance for messages on suicide prevention in mind: change it with care.
aid-open = Help now
aid-open-hint = F1
aid-close = Back
aid-title = You don't have to get through this alone
aid-lead = Talking to someone helps, even when the words are missing. Begin with whoever is nearest. Hard hours like this one pass, and there are people for them, day and night.

## In danger
aid-danger = If you are in danger, or can't keep going
aid-danger-call = Call this number now, or ask someone near you to. It is enough to say where you are and that you need help.
aid-danger-unknown = Call the emergency number of the country you are in now, or ask someone near you to.
aid-country = Country
aid-country-other = Another country
aid-suggested = As far as we know, these are the numbers there. They can change: look at them once while you are well, and keep them.
aid-keep = They are right, keep them
aid-kept = You confirmed these numbers.
aid-change = Change
aid-own = Your numbers, one a line. The emergency number first.
aid-own-placeholder = 112
aid-own-keep = Keep these numbers
aid-line = Someone who listens

## People
aid-people = Your people
aid-people-locked = Whom you chose is in your plan, and the plan is locked.
aid-people-unlock = Open the plan
aid-people-none = Nobody is noted in your plan yet. One name is enough to begin with. Who comes to mind?
aid-people-add = Note someone
aid-say = A first sentence
aid-say-1 = I'm not doing well, and I don't want to be alone with it. Do you have a moment?
aid-say-2 = Can you come over, or stay on the phone with me for a while?
aid-say-3 = I need help and don't know where to begin. Would you make the call with me?

## Professionals
aid-professionals = People who do this every day
aid-professional-doctor = Your doctor: exhaustion, sleeplessness and low mood are everyday matters there.
aid-professional-company = The company doctor, bound to silence, where work itself is the matter.
aid-professional-therapist = A psychologist or psychotherapist, also for a first talk only.
aid-professional-programme = The counselling that your workplace or insurance offers, if there is one.

## Until someone is there
aid-until = Until someone is there
aid-until-1 = Go where other people are, even if you don't talk.
aid-until-2 = Put both feet on the floor, and breathe out longer than in.
aid-until-3 = Put off every large decision. Today is only about today.
aid-offline = This page works without a network and notes nothing down.

## Before the plan
safety-title = Before you begin
safety-lead = Some things nobody should work on alone, with an app least of all. Is one of these so at the moment? The answer stays in your plan, on this computer.
safety-harassment = I am threatened, harassed or put down at work
safety-unsafe_work = My work endangers my health or my life
safety-unwell = I am ill, or my body tells me things that worry me
safety-not_coping = I often think that I can't go on
safety-none = None of these
safety-go = Continue
safety-later = Not now
safety-people = People first
safety-harassment-page = This is not yours to settle alone, and it is not a question of how you see it.
safety-harassment-1 = Tell one person you trust what happens, today if you can.
safety-harassment-2 = Note dates, words and who was there, somewhere that isn't the company's.
safety-harassment-3 = Ask the works council, the union, an equal-opportunities officer or a legal advice centre what protects you.
safety-unsafe_work-page = Where life and health are at risk, safety comes before every task.
safety-unsafe_work-1 = In immediate danger, get away first. The rest comes after.
safety-unsafe_work-2 = Report it to the safety officer, the company doctor or the works council, in writing.
safety-unsafe_work-3 = If nothing happens: the labour inspectorate and the union are there for exactly this.
safety-unwell-page = Exhaustion can have many causes. An app can't tell them apart; a doctor can.
safety-unwell-1 = Make an appointment, and say how long it has been like this.
safety-unwell-2 = With pain in the chest, trouble breathing or fainting: call the emergency number at once.
safety-unwell-3 = Being ill is a reason to be on sick leave, not a reason to plan better.
safety-not_coping-page = Thank you for saying so. Please don't stay alone with it today.
safety-not_coping-1 = Call someone from your people, or a line where someone listens at any hour.
safety-not_coping-2 = Tell a doctor in the next days. You may say it exactly as you ticked it here.
safety-not_coping-3 = If it gets worse, call the emergency number at once.
safety-plan = The plan is open to you beside it, whenever you like.
safety-to-people = To people and programmes
safety-to-plan = On to the plan
