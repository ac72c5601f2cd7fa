//! The tray on Linux: a status notifier item over D-Bus, without a toolkit.
//!
//! It stays offered when no host is there, so that one that comes later, or again, shows it.

use ksni::blocking::{Handle, TrayMethods};
use ksni::menu::{StandardItem, SubMenu};
use ksni::{Category, Icon, MenuItem, OfflineReason, ToolTip};

use evenkeel_core::view::Screen;

use super::{Entry, Mood, NoTray, Picture, TrayEvent, icon};
use crate::mailbox::{Mailbox, Message};

pub struct Tray {
    handle: Handle<Item>,
}

struct Item {
    picture: Picture,
    mailbox: Mailbox,
}

impl Tray {
    /// Offers the icon. That nobody shows it comes as [`TrayEvent::HostGone`].
    pub fn start(picture: Picture, mailbox: Mailbox) -> Result<Tray, NoTray> {
        let item = Item { picture, mailbox };
        let handle = item.assume_sni_available(true).spawn().map_err(|error| match error {
            ksni::Error::Dbus(_) => NoTray::SessionBus,
            _ => NoTray::Host,
        })?;
        Ok(Tray { handle })
    }

    pub fn show(&self, picture: Picture) {
        // Gone together with the session bus; the schedule goes on without it.
        let _ = self.handle.update(|item| item.picture = picture);
    }
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
