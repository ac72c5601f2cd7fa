//! Lock screens that are services of the session: each says when it covers the screen.
//!
//! Invariant: a lock screen that ends, however it does, covers nothing.

use evenkeel_core::view::SignalName;
use zbus::blocking::Connection;

use super::bus::{self, Heard, Service, Source};

/// What users know each as, its service, and its path. The interface has the name of the service.
const SAVERS: [(&str, &str, &str); 6] = [
    ("screen_saver", "org.freedesktop.ScreenSaver", "/org/freedesktop/ScreenSaver"),
    ("KDE", "org.freedesktop.ScreenSaver", "/ScreenSaver"),
    ("GNOME", "org.gnome.ScreenSaver", "/org/gnome/ScreenSaver"),
    ("Xfce", "org.xfce.ScreenSaver", "/org/xfce/ScreenSaver"),
    ("MATE", "org.mate.ScreenSaver", "/org/mate/ScreenSaver"),
    ("Cinnamon", "org.cinnamon.ScreenSaver", "/org/cinnamon/ScreenSaver"),
];

pub fn sources() -> Vec<Source> {
    SAVERS.into_iter().map(|(name, service, path)| saver(name, service, path)).collect()
}

fn saver(name: &'static str, service: &'static str, path: &'static str) -> Source {
    Source {
        signal: SignalName::Lock,
        name,
        service: Service::Running(service),
        path: path.to_owned(),
        heard: vec![(service, "ActiveChanged")],
        ask: Box::new(move |bus: &Connection| bus::call(bus, service, path, (service, "GetActive"), &())),
        hear: Box::new(|signal| signal.body().deserialize::<bool>().map_or(Heard::Nothing, Heard::Is)),
    }
}

#[cfg(test)]
mod tests {
    use super::super::bus::tests::{heard, signal};
    use super::*;

    #[test]
    fn every_lock_screen_is_heard_at_its_own_path() {
        for (name, service, path) in SAVERS {
            let source = [saver(name, service, path)];
            assert_eq!(
                heard(&source, &signal(path, service, "ActiveChanged", &true)),
                Heard::Is(true),
                "{name}"
            );
            assert_eq!(
                heard(&source, &signal(path, service, "ActiveChanged", &false)),
                Heard::Is(false),
                "{name}"
            );
            assert_eq!(
                heard(&source, &signal("/other", service, "ActiveChanged", &true)),
                Heard::Nothing,
                "{name}"
            );
            assert_eq!(
                heard(&source, &signal(path, service, "ActiveChanged", &"on")),
                Heard::Nothing,
                "{name}"
            );
        }
    }
}
