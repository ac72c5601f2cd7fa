//! The recovery plan in the real window: from what drains somebody to a small change with a cue, and to looking again.

use std::fs;
use std::time::Duration;

use evenkeel_tests::e2e::browser::Browser;
use evenkeel_tests::e2e::machine::Machine;
use evenkeel_tests::e2e::main_window::{note_trigger_and_change, open_window};
use evenkeel_tests::e2e::program::Agent;
use evenkeel_tests::e2e::wait::until_so;

use crate::rhythm::Rhythm;
use crate::vault::{PASSPHRASE, with_passphrase};
use crate::vault_window::{Scene, end, scene, unlock};

const WEEK: Duration = Duration::from_secs(7 * 24 * 3600);

/// A machine whose clocks can leap. A week of work in one leap owes a break, whose window would be in the way.
fn without_breaks(scene: &mut Scene) -> Machine {
    let no_breaks = Rhythm::RARE.settings().replace("[breaks.micro]\n", "[breaks.micro]\nenabled = false\n");
    scene.desktop.settings(&no_breaks);
    Machine::under(&mut scene.desktop)
}

/// A change with a cue, to be looked at again in a week.
fn note_a_dated_change(scene: &Scene) -> Browser {
    let window = open_window(&scene.desktop, &scene.door, "Plan");
    unlock(&window);
    note_trigger_and_change(&window, "Noise in the office", "Ask for a door", "I meet Jana on Monday");
    window.click_button("More");
    window.click_button("in a week");
    window.wait_for_text("Look at it again on");
    window
}

fn end_window(scene: &Scene, window: Browser) {
    scene.desktop.screen().close_windows();
    until_so(15, "the end of the window", || scene.desktop.screen().windows().is_empty());
    drop(window);
}

#[test]
fn a_trigger_leads_to_a_next_action_to_a_cue_and_to_a_notice_that_tells_no_word_of_it() {
    let mut scene = scene(&[]);
    let mut machine = without_breaks(&mut scene);
    let agent = Agent::start(&scene.desktop);
    let window = note_a_dated_change(&scene);
    end_window(&scene, window);

    let kept = with_passphrase(&scene.desktop, PASSPHRASE, &["plan", "show", "--json"]).done();
    for words in ["Noise in the office", "Ask for a door", "I meet Jana on Monday"] {
        assert!(kept.contains(words), "{words:?} in {kept}");
    }
    machine.was_awake(WEEK);
    let notice = scene.desktop.notifications().wait_for(20, "A note from your plan");
    assert!(!notice.body.contains("Jana") && !notice.body.contains("door"), "{}", notice.body);
    let window = open_window(&scene.desktop, &scene.door, "Plan");
    unlock(&window);
    window.wait_for_text("Its day has come");
    end(&scene, agent, window);
}

#[test]
fn a_week_is_looked_back_at_in_small_steps_and_goes_on_where_it_was_left() {
    let scene = scene(&[]);
    let agent = Agent::start(&scene.desktop);
    let window = open_window(&scene.desktop, &scene.door, "Plan");
    unlock(&window);
    window.click_button("None of these");
    window.click_tab("Relapse");
    window.click("li:nth-child(6) button.card");
    window.click("[aria-labelledby=offer-week] button");
    window.wait_for_text("Your week in numbers");
    window.click_button("Next");
    window.type_labelled("When …", "it is noon");
    window.type_labelled("… then I …", "eat in the park");
    window.click_button("Next");
    window.click_button("Yes");
    window.click_button("Next");
    window.wait_for_text("One thing to keep");
    agent.kill_window();
    drop(window);

    let window = open_window(&scene.desktop, &scene.door, "Plan");
    unlock(&window);
    window.click("[aria-labelledby=offer-week] button");
    window.wait_for_text("One thing to keep");
    window.type_labelled("What went well", "left on time twice");
    window.click_button("Next");
    window.type_labelled("The next small step", "call Ana");
    window.click_button("Keep it");
    window.wait_for_text("That was the week");
    scene.desktop.screen().close_windows();
    until_so(15, "the end of the window", || scene.desktop.screen().windows().is_empty());
    drop(window);
    let kept = with_passphrase(&scene.desktop, PASSPHRASE, &["plan", "show", "--json"]).done();
    for words in ["left on time twice", "call Ana", "purpose_step", "eat in the park", "talked"] {
        assert!(kept.contains(words), "{words:?} in {kept}");
    }
    agent.quit();
}

#[test]
fn a_sentence_is_copied_to_the_clipboard() {
    let scene = scene(&[]);
    let agent = Agent::start(&scene.desktop);
    let window = open_window(&scene.desktop, &scene.door, "Plan");
    unlock(&window);
    window.click_button("None of these");
    window.click_tab("Boundaries");
    window.click_button_with("Saying no");
    window.click_button("Find a sentence");
    window.type_labelled("Your sentence", "Not this week, Grüße");
    window.click_button("Keep");
    window.click_button("Copy");
    window.wait_for_text("Copied");
    until_so(15, "the sentence on the clipboard", || {
        scene.desktop.screen().clipboard().as_deref() == Some("Not this week, Grüße")
    });

    end(&scene, agent, window);
}

#[test]
fn the_plans_dates_are_told_as_soon_as_the_vault_is_open() {
    let mut scene = scene(&[]);
    let mut machine = without_breaks(&mut scene);
    let agent = Agent::start(&scene.desktop);
    let window = note_a_dated_change(&scene);
    end(&scene, agent, window);
    // Of the plan nothing is left but what the vault holds.
    fs::remove_file(scene.desktop.data().join("app.db")).unwrap();

    let agent = Agent::start(&scene.desktop);
    let window = open_window(&scene.desktop, &scene.door, "Journal");
    unlock(&window);
    window.wait_for_text("Choose an entry");
    end_window(&scene, window);
    machine.was_awake(WEEK);
    scene.desktop.notifications().wait_for(20, "A note from your plan");
    agent.quit();
}
