//! The shutdown rituals of many days of work, each completed.

use chrono::{DateTime, Utc};

use super::chance::Chance;
use super::{Demo, Sort, sort};
use crate::ritual::{Ahead, EnergyCost, LoopDecision, Matter, OpenLoop, Ritual, Step};
use crate::time::LocalDay;

/// How many lines of each sort there are.
const LOOPS: u64 = 6;
const MATTERED: u64 = 8;
const MATTERS: u64 = 6;

pub(super) fn rituals(demo: &Demo, chance: &mut Chance) -> Vec<(Ritual, DateTime<Utc>)> {
    let of_work = demo.days().filter(|(ago, day)| sort(*ago, *day) == Sort::Work);
    let mut all = Vec::new();
    for (_, day) in of_work {
        let (closes, number) = (chance.percent(68), chance.below(1_000));
        if closes {
            all.push((ritual(demo, day, number), demo.at(day, 17, 39)));
        }
    }
    all
}

fn ritual(demo: &Demo, day: LocalDay, number: u64) -> Ritual {
    let line =
        |name: &str, of: u64, after: u64| demo.text(&format!("demo-{name}-{}", (number + after) % of + 1));
    let open = |after: u64, decision| OpenLoop {
        text: line("loop", LOOPS, after),
        since: day,
        decision: Some(decision),
    };
    let later = LoopDecision::Later {
        when: demo.text("demo-loop-when"),
        first_step: demo.text("demo-loop-first-step"),
    };
    let matter = |after, cost| Matter { text: line("matters", MATTERS, after), cost: Some(cost) };
    Ritual {
        day,
        step: Step::Complete,
        loops: vec![open(0, later), open(1, LoopDecision::Drop)],
        ahead: Ahead {
            first_fixed: demo.text("demo-first-fixed"),
            matters: vec![matter(0, EnergyCost::Deep), matter(1, EnergyCost::Light)],
        },
        mattered: line("mattered", MATTERED, 0),
        phrase: demo.text("demo-phrase"),
        finish_now: None,
    }
}
