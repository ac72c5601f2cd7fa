// Early signs and links of the in-memory backend: situations for the screens, without the methods behind them.

import type { AnsweredSign, Factor, Insights, LinksStage, LinksView, SignReply, SignsView, WatchedItem } from "../gen";
import type { Handlers } from "./fail";
import { DAY, type StateName } from "./states";

const SIGN = "2026-11-21";

const factors: Factor[] = [
  "lunch_away",
  "moved",
  "chose",
  "outside",
  "talked",
  "switched_off",
  "breaks",
  "ritual",
  "overtime",
  "hours",
  "after_hours",
];

export class FakeInsights {
  now: Insights;

  constructor(state: StateName) {
    this.now = { signs: signs(state), links: links(state) };
  }

  readonly handlers: Handlers = {
    insights: () => this.now,
    sign_answer: ({ sign, reply }) => this.#answer(String(sign), reply as SignReply),
    sign_take_back: ({ sign }) => this.#takeBack(String(sign)),
    links_choose: ({ factors }) => this.#choose(factors as Factor[]),
  };

  #answer(sign: string, reply: SignReply): Insights {
    const before = this.now.signs;
    const marked_days = reply.answer === "explained" ? 5 : 0;
    const given: AnsweredSign = { sign, answered_on: DAY, answer: reply.answer, marked_days };
    const present = reply.answer === "true" && before.present ? { ...before.present, answer: reply.answer } : null;
    const quiet_until = reply.answer === "not_for_me" ? "2026-12-22" : null;
    this.now = { ...this.now, signs: { ...before, present, quiet_until, answered: [given, ...before.answered] } };
    return this.now;
  }

  #takeBack(sign: string): Insights {
    const before = this.now.signs;
    const answered = before.answered.filter((one) => one.sign !== sign);
    const present = sign === SIGN ? signs("sign").present : before.present;
    this.now = { ...this.now, signs: { ...before, answered, present, quiet_until: null } };
    return this.now;
  }

  #choose(chosen: Factor[]): Insights {
    this.now = { ...this.now, links: chosen.length > 0 ? waiting(chosen) : nothingChosen };
    return this.now;
  }
}

const within = (item: WatchedItem["item"], recent: number, usual: number): WatchedItem => ({
  item,
  standing: { is: "compared", side: "within", comparison: { day: DAY, recent, recent_days: 19, usual, usual_days: 57 } },
});

function signs(state: StateName): SignsView {
  const plain: SignsView = {
    level: "standard",
    by_chance: { times: 1, years: 1 },
    items: [],
    present: null,
    quiet_until: null,
    answered: [],
    asks_for_fit_review: false,
  };
  if (state === "first_run" || state === "empty_journal") {
    const none = (item: WatchedItem["item"]): WatchedItem => ({ item, standing: { is: "no_check_ins" } });
    return { ...plain, items: [none("energy"), none("drained"), none("distance")] };
  }
  if (state === "weekly") {
    return {
      ...plain,
      items: [
        { item: "energy", standing: { is: "first_weeks", days_left: 12 } },
        { item: "drained", standing: { is: "too_few_recent", check_ins: 3, of: 5 } },
        { item: "distance", standing: { is: "all_alike", value: 5, days: 40 } },
      ],
    };
  }
  if (state !== "sign") {
    return {
      ...plain,
      items: [within("energy", 6.2, 6.1), within("drained", 4.4, 4.7), { item: "distance", standing: { is: "usual_too_thin", days: 11, of: 14 } }],
    };
  }
  const energy = { day: SIGN, recent: 4.6, recent_days: 19, usual: 6.1, usual_days: 57 };
  const drained = { day: SIGN, recent: 6.9, recent_days: 17, usual: 5.2, usual_days: 55 };
  return {
    ...plain,
    items: [
      { item: "energy", standing: { is: "compared", side: "below", comparison: energy } },
      { item: "drained", standing: { is: "compared", side: "above", comparison: drained } },
      within("distance", 3.4, 3.1),
    ],
    present: { day: SIGN, items: [{ item: "energy", comparison: energy }, { item: "drained", comparison: drained }], answer: null },
    answered: [{ sign: "2026-07-02", answered_on: "2026-07-04", answer: "explained", marked_days: 7 }],
    asks_for_fit_review: true,
  };
}

const view = (chosen: Factor[], stage: LinksStage, changing_begins_anew = false): LinksView => ({
  offered: factors,
  chosen,
  most: 8,
  changing_begins_anew,
  stage,
});

const nothingChosen = view([], { is: "nothing_chosen" });

const waiting = (chosen: Factor[]): LinksView =>
  view(chosen, {
    is: "waiting",
    first_look: "2026-12-19",
    days_left: 25,
    factors: chosen.map((factor, index) => ({ factor, days: 21 - index, of: 30 })),
  });

function links(state: StateName): LinksView {
  if (state === "first_run" || state === "empty_journal") return nothingChosen;
  if (state === "sign") return waiting(["lunch_away", "outside", "switched_off", "breaks"]);
  const chosen: Factor[] = ["lunch_away", "outside", "talked", "switched_off", "hours"];
  const found = state === "links_found";
  const plain = { is: "no_clear_link" } as const;
  return view(
    chosen,
    {
      is: "looked",
      looks: 4,
      next_look: "2026-12-08",
      factors: [
        {
          factor: "lunch_away",
          found: found ? { is: "link", difference: 0.8, low: 0.2, high: 1.4, days: 74, more: null, is_talking_point: false } : plain,
        },
        { factor: "outside", found: found ? { is: "not_told_apart" } : plain },
        { factor: "talked", found: found ? { is: "not_told_apart" } : { is: "too_few_days", days: 24, of: 30 } },
        { factor: "switched_off", found: { is: "too_seldom", times: 3, of: 5 } },
        {
          factor: "hours",
          found: found ? { is: "link", difference: -0.6, low: -1, high: -0.2, days: 68, more: 1.8, is_talking_point: true } : plain,
        },
      ],
    },
    true,
  );
}
