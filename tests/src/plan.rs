//! One item of every kind, for tests that must leave none out: a kind that has none here ends the test.

use evenkeel_core::plan::*;
use evenkeel_core::time::LocalDay;

/// What the samples are filled with.
pub struct Filling<'a> {
    /// For fields that must say something.
    pub words: &'a str,
    /// For fields that may be empty, or anything at all.
    pub text: &'a str,
    pub day: LocalDay,
    /// From 0 to 10.
    pub level: u8,
    /// None: what may be missing is missing.
    pub given: Option<()>,
}

impl Filling<'_> {
    fn words(&self) -> String {
        self.words.to_owned()
    }

    fn text(&self) -> String {
        self.text.to_owned()
    }

    fn maybe<T>(&self, value: T) -> Option<T> {
        self.given.map(|()| value)
    }

    fn rule(&self) -> IfThen {
        let at =
            CueTime { time: "16:45".parse().unwrap_or_default(), days: vec![Weekday::Mon, Weekday::Sun] };
        IfThen { cue: self.words(), at: self.maybe(at), action: self.words() }
    }

    /// An item of this kind. `trigger` and `sign` are what some kinds point at.
    pub fn content(&self, kind: Kind, trigger: &ItemId, sign: &ItemId) -> Content {
        match kind.step() {
            PlanStep::Triggers => self.of_triggers(kind, trigger),
            PlanStep::Boundaries => self.of_boundaries(kind),
            PlanStep::Recovery => self.of_recovery(kind),
            PlanStep::Support => self.of_support(kind),
            PlanStep::Motivation => self.of_motivation(kind, trigger),
            PlanStep::Relapse => self.of_relapse(kind, sign),
        }
    }

    fn of_triggers(&self, kind: Kind, trigger: &ItemId) -> Content {
        match kind {
            Kind::SafetyCheck => Content::SafetyCheck(SafetyCheck {
                day: self.day,
                ticked: self.maybe(SafetyConcern::NotCoping).into_iter().collect(),
            }),
            Kind::Trigger => Content::Trigger(Trigger {
                what: self.words(),
                area: Area::Fairness,
                intensity: self.level,
                often: Often::MostDays,
                control: Control::Partly,
                unsafe_at_work: false,
                next_action: self.text(),
                action_by: self.maybe(self.day),
                buffers: vec![self.words(); usize::from(self.level) % 4],
            }),
            Kind::Demand => {
                Content::Demand(Demand { what: self.words(), side: Side::Resource, course: Course::Falling })
            }
            Kind::AreaScan => Content::AreaScan(AreaScan {
                day: self.day,
                levels: vec![AreaLevel { area: Area::Reward, level: self.level }],
            }),
            Kind::Workload => Content::Workload(Workload {
                contracted_minutes: 2400,
                commitments: vec![Commitment { what: self.words(), minutes: 3360 }],
            }),
            Kind::Conversation => Content::Conversation(Conversation {
                with: self.words(),
                on: self.maybe(self.day),
                facts: self.text(),
                effect: self.text(),
                request: self.text(),
                offer: self.text(),
                fallback: self.text(),
                outcome: self.text(),
                next_step: self.text(),
                promises: vec![Pledge {
                    what: self.words(),
                    by: self.maybe(self.day),
                    state: PledgeState::LetGo,
                }],
                note: self.text(),
            }),
            Kind::Change => Content::Change(Change {
                what: self.words(),
                lane: Lane::Support,
                plan: self.rule(),
                of: self.maybe(trigger.clone()),
            }),
            Kind::Agreement => {
                Content::Agreement(Agreement { stays: self.text(), changes: self.words(), until: self.day })
            }
            other => unreachable!("{other:?} has another step"),
        }
    }

    fn of_boundaries(&self, kind: Kind) -> Content {
        match kind {
            Kind::Boundary => Content::Boundary(Boundary { about: BoundaryAbout::Small, rule: self.rule() }),
            Kind::NoSentence => Content::NoSentence(NoSentence {
                situation: self.text(),
                way: NoWay::Smaller,
                sentence: self.words(),
            }),
            Kind::HardNo => Content::HardNo(HardNo { what: self.words(), counter: self.text() }),
            Kind::HeldRequest => Content::HeldRequest(HeldRequest {
                what: self.words(),
                from: self.text(),
                minutes: self.maybe(90),
                held_until_ms: 1_774_600_000_000,
                answers: vec![self.text(); 4],
                decision: Decision::Traded,
            }),
            Kind::WorkWindow => Content::WorkWindow(WorkWindow {
                from: "22:00".parse().unwrap_or_default(),
                to: "06:30".parse().unwrap_or_default(),
                days: vec![Weekday::Thu],
                on_call: self.maybe(self.day).into_iter().collect(),
            }),
            other => unreachable!("{other:?} has another step"),
        }
    }

    fn of_recovery(&self, kind: Kind) -> Content {
        match kind {
            Kind::RecoveryMode => {
                Content::RecoveryMode(RecoveryMode { capacity: Capacity::Sixty, until: self.day })
            }
            Kind::Priority => Content::Priority(Priority {
                what: self.words(),
                day: self.day,
                weight: Weight::Dropped,
                top: self.given.is_some(),
                minutes: self.maybe(30),
                actual_minutes: self.maybe(45),
                effort: Effort::Deep,
                meaning: self.maybe(3),
                value: self.text(),
                due: self.maybe(self.day),
                done: self.given.is_some(),
                carried: u32::from(self.level),
            }),
            Kind::GoodEnough => Content::GoodEnough(GoodEnough { day: self.day, what: self.words() }),
            Kind::NotDoing => Content::NotDoing(NotDoing { what: self.words() }),
            Kind::Block => Content::Block(Block {
                sort: BlockSort::Shallow,
                at: "23:59".parse().unwrap_or_default(),
                minutes: 60,
                days: vec![Weekday::Tue, Weekday::Fri],
                purpose: self.text(),
            }),
            Kind::OffWork => Content::OffWork(OffWork {
                what: self.words(),
                tag: OffWorkTag::Heart,
                way: OffWorkWay::OwnTime,
            }),
            Kind::Thought => Content::Thought(Thought { text: self.words() }),
            other => unreachable!("{other:?} has another step"),
        }
    }

    fn of_support(&self, kind: Kind) -> Content {
        match kind {
            Kind::Person => Content::Person(Person {
                name: self.words(),
                role: Role::HumanResources,
                contact: self.text(),
                next_step: self.text(),
                last_contact: self.maybe(self.day),
                nudge_after_days: self.maybe(21),
                rung: self.maybe(Rung::Second),
            }),
            Kind::Programme => Content::Programme(Programme {
                name: self.words(),
                contact: self.text(),
                hours: self.text(),
                confidential: self.text(),
                who_sees: self.text(),
                sessions: self.text(),
                next_step: self.text(),
            }),
            Kind::Group => Content::Group(Group {
                name: self.words(),
                next_date: self.maybe(self.day),
                notes: self.text(),
            }),
            Kind::Accommodation => Content::Accommodation(Accommodation {
                need: Need::Clarity,
                wording: self.words(),
                from: self.maybe(self.day),
                until: self.day,
                asked_on: self.maybe(self.day),
                answer: self.text(),
            }),
            Kind::EmergencyNumber => {
                Content::EmergencyNumber(EmergencyNumber { name: self.words(), number: self.words() })
            }
            other => unreachable!("{other:?} has another step"),
        }
    }

    fn of_motivation(&self, kind: Kind, trigger: &ItemId) -> Content {
        match kind {
            Kind::Values => Content::Values(Values { values: vec![self.words(); 5] }),
            Kind::Moment => {
                Content::Moment(Moment { day: self.day, line: self.words(), sort: MomentSort::Solved })
            }
            Kind::Reframing => Content::Reframing(Reframing {
                situation: self.words(),
                first_view: self.text(),
                other_view: self.text(),
                small_act: self.text(),
                of: self.maybe(trigger.clone()),
            }),
            Kind::PurposeStep => Content::PurposeStep(PurposeStep { step: self.words(), value: self.text() }),
            Kind::Tweak => Content::Tweak(Tweak {
                what: self.words(),
                about: TweakAbout::Report,
                toward: self.text(),
                verdict: Verdict::Dropped,
            }),
            Kind::ThreeLines => Content::ThreeLines(ThreeLines {
                day: self.day,
                myself: self.text(),
                others: self.words(),
                bigger: self.text(),
            }),
            other => unreachable!("{other:?} has another step"),
        }
    }

    fn of_relapse(&self, kind: Kind, sign: &ItemId) -> Content {
        match kind {
            Kind::Habit => Content::Habit(Habit { after: self.words(), action: self.words() }),
            Kind::WarningSign => Content::WarningSign(WarningSign {
                what: self.words(),
                shows_in: self.maybe(Dimension::SwitchedOff),
            }),
            Kind::SignStep => {
                Content::SignStep(SignStep { sign: self.maybe(sign.clone()), plan: self.rule() })
            }
            Kind::Limit => Content::Limit(Limit { what: LimitWhat::EveningsAWeek, most: 2 }),
            Kind::Review => Content::Review(Review {
                day: self.day,
                span: ReviewSpan::Month,
                went_well: self.text(),
                was_hard: self.words(),
                next: self.text(),
            }),
            Kind::FitReview => Content::FitReview(FitReview {
                day: self.day,
                role: self.words(),
                priorities: self.text(),
                expectations: self.text(),
            }),
            Kind::FitOption => Content::FitOption(FitOption {
                what: self.words(),
                cost: self.text(),
                first_talk: self.text(),
            }),
            Kind::Keep => Content::Keep(Keep { what: self.words() }),
            Kind::GentlerWeek => Content::GentlerWeek(GentlerWeek { until: self.day }),
            other => unreachable!("{other:?} has another step"),
        }
    }
}
