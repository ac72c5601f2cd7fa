//! The tray on Linux: a status notifier item over D-Bus, without a toolkit.
//!
//! It stays offered when no host is there, so that one that comes later, or again, shows it.

use std::sync::mpsc::{Receiver, Sender, channel};
use std::thread;

use ksni::blocking::TrayMethods;
use ksni::menu::{StandardItem, SubMenu};
use ksni::{Category, Icon, MenuItem, OfflineReason, ToolTip};

use evenkeel_core::view::Screen;

use super::{Entry, Mood, NoTray, Picture, TrayEvent, icon};
use crate::mailbox::{Mailbox, Message};

/// Hands pictures over; never waits for a panel that does not answer.
pub struct Tray {
    pictures: Sender<Picture>,
}

struct Item {
    picture: Picture,
    mailbox: Mailbox,
}

impl Tray {
    /// Offers the icon, on a thread of its own. How that went comes as a [`TrayEvent`].
    pub fn start(picture: Picture, mailbox: Mailbox) -> Tray {
        let (pictures, receiver) = channel();
        let failed = mailbox.clone();
        let showing = thread::Builder::new().name("tray".to_owned()).spawn(move || {
            if let Err(why) = show(picture, &receiver, &mailbox) {
                mailbox.send(Message::Tray(TrayEvent::Failed(why)));
            }
        });
        if showing.is_err() {
            failed.send(Message::Tray(TrayEvent::Failed(NoTray::Host)));
        }
        Tray { pictures }
    }

    pub fn show(&self, picture: Picture) {
        // Gone where there is no tray, which was reported.
        let _ = self.pictures.send(picture);
    }
}

fn show(picture: Picture, pictures: &Receiver<Picture>, mailbox: &Mailbox) -> Result<(), NoTray> {
    let item = Item { picture, mailbox: mailbox.clone() };
    let handle = item.assume_sni_available(true).spawn().map_err(|error| match error {
        ksni::Error::Dbus(_) => NoTray::SessionBus,
        _ => NoTray::Host,
    })?;
    while let Ok(picture) = pictures.recv() {
        // Only the newest counts, where several wait.
        let newest = pictures.try_iter().last().unwrap_or(picture);
        if handle.update(|item| item.picture = newest).is_none() {
            return Err(NoTray::SessionBus);
        }
    }
    Ok(())
}

impl Item {
    fn send(&self, event: TrayEvent) {
        self.mailbox.send(Message::Tray(event));
    }
}

impl ksni::Tray for Item {
    fn id(&self) -> String {
        "evenkeel".to_owned()
    }

    fn title(&self) -> String {
        "Evenkeel".to_owned()
    }

    fn category(&self) -> Category {
        Category::ApplicationStatus
    }

    fn icon_pixmap(&self) -> Vec<Icon> {
        vec![drawn(self.picture.mood)]
    }

    fn tool_tip(&self) -> ToolTip {
        ToolTip {
            title: "Evenkeel".to_owned(),
            description: self.picture.tooltip.clone(),
            ..ToolTip::default()
        }
    }

    fn activate(&mut self, _x: i32, _y: i32) {
        self.send(TrayEvent::Open(Screen::Today));
    }

    fn menu(&self) -> Vec<MenuItem<Item>> {
        self.picture.entries.iter().map(menu_item).collect()
    }

    fn watcher_online(&self) {
        self.send(TrayEvent::HostThere);
    }

    fn watcher_offline(&self, _reason: OfflineReason) -> bool {
        self.send(TrayEvent::HostGone);
        true
    }
}

fn drawn(mood: Mood) -> Icon {
    Icon { width: icon::SIZE, height: icon::SIZE, data: icon::pixels(mood) }
}

/// An underscore marks an access key in this protocol; two are one.
fn escaped(label: &str) -> String {
    label.replace('_', "__")
}

fn menu_item(entry: &Entry) -> MenuItem<Item> {
    match entry {
        Entry::Separator => MenuItem::Separator,
        Entry::Line(label) => {
            StandardItem { label: escaped(label), enabled: false, ..StandardItem::default() }.into()
        }
        Entry::Choice { label, event } => {
            let event = event.clone();
            StandardItem {
                label: escaped(label),
                activate: Box::new(move |item: &mut Item| item.send(event.clone())),
                ..StandardItem::default()
            }
            .into()
        }
        Entry::More { label, entries } => SubMenu {
            label: escaped(label),
            submenu: entries.iter().map(menu_item).collect(),
            ..SubMenu::default()
        }
        .into(),
    }
}
