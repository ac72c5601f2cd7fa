//! The desktop's do-not-disturb, by whichever of its forms a desktop has.
//!
//! GNOME and its relatives keep it as a setting, KDE and others as a property of the notification service. Invariant: a
//! setting is read only on the desktop whose switch it is, since another desktop leaves it behind for ever.

use evenkeel_core::view::SignalName;
use zbus::blocking::Connection;
use zbus::zvariant::{OwnedValue, Value};

use super::bus::{self, Heard, Service, Source, flag};
use super::dconf;

const SIGNAL: SignalName = SignalName::DoNotDisturb;
const NOTIFICATIONS: &str = "org.freedesktop.Notifications";
const NOTIFICATIONS_PATH: &str = "/org/freedesktop/Notifications";

/// A switch that is kept among the settings of a desktop.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Switch {
    /// What `XDG_CURRENT_DESKTOP` names the desktop.
    desktop: &'static str,
    /// Its schema; the path in the database is the same with slashes.
    schema: &'static str,
    key: &'static str,
    default: bool,
    /// What the key reads while do-not-disturb is on.
    on: bool,
}

const SWITCHES: [Switch; 6] = [
    banners("GNOME"),
    banners("Unity"),
    banners("Budgie"),
    banners("Pantheon"),
    Switch {
        desktop: "X-Cinnamon",
        schema: "org.cinnamon.desktop.notifications",
        key: "display-notifications",
        default: true,
        on: false,
    },
    Switch {
        desktop: "MATE",
        schema: "org.mate.NotificationDaemon",
        key: "do-not-disturb",
        default: false,
        on: true,
    },
];

const fn banners(desktop: &'static str) -> Switch {
    Switch {
        desktop,
        schema: "org.gnome.desktop.notifications",
        key: "show-banners",
        default: true,
        on: false,
    }
}

/// Everybody who may tell of it on the session bus.
pub fn sources() -> Vec<Source> {
    let desktops = std::env::var("XDG_CURRENT_DESKTOP").unwrap_or_default();
    let mut sources = vec![
        Source::property(
            SIGNAL,
            "notification_service",
            NOTIFICATIONS,
            NOTIFICATIONS_PATH,
            (NOTIFICATIONS, "Inhibited"),
            flag,
        ),
        Source::property(
            SIGNAL,
            "dunst",
            NOTIFICATIONS,
            NOTIFICATIONS_PATH,
            ("org.dunstproject.cmd0", "paused"),
            flag,
        ),
    ];
    if desktops.split(':').any(|name| name == "XFCE") {
        sources.push(xfce());
    }
    if let Some(switch) = switch_of(&desktops) {
        sources.extend([in_database(switch), in_portal(switch)]);
    }
    sources
}

/// The switch of the desktop that runs: the variable names it and those it descends from, the nearest first.
fn switch_of(desktops: &str) -> Option<Switch> {
    desktops.split(':').find_map(|name| SWITCHES.into_iter().find(|switch| switch.desktop == name))
}

/// The setting in the database; its writer tells that something was written, and the file what.
fn in_database(switch: Switch) -> Source {
    let path = format!("/{}/{}", switch.schema.replace('.', "/"), switch.key);
    let asked = path.clone();
    Source {
        signal: SIGNAL,
        name: "dconf",
        service: Service::OnDemand("ca.desrt.dconf"),
        path: "/ca/desrt/dconf/Writer/user".to_owned(),
        heard: vec![("ca.desrt.dconf.Writer", "Notify")],
        ask: Box::new(move |_| Some(dconf::user_flag(&asked).ok()?.unwrap_or(switch.default) == switch.on)),
        hear: Box::new(move |signal| {
            let body = signal.body();
            let Ok((prefix, changed, _)) = body.deserialize::<(String, Vec<String>, String)>() else {
                return Heard::Nothing;
            };
            if concerns(&path, &prefix, &changed) { Heard::Ask } else { Heard::Nothing }
        }),
    }
}

/// Whether what was written concerns a key: each change is relative to the prefix, and one that ends with a slash is
/// everything below it.
fn concerns(path: &str, prefix: &str, changed: &[String]) -> bool {
    changed
        .iter()
        .map(|change| format!("{prefix}{change}"))
        .any(|change| path == change || (change.ends_with('/') && path.starts_with(&change)))
}

/// The same setting through the portal, for a program that is shut in.
fn in_portal(switch: Switch) -> Source {
    const PORTAL: &str = "org.freedesktop.portal.Desktop";
    const PATH: &str = "/org/freedesktop/portal/desktop";
    const SETTINGS: &str = "org.freedesktop.portal.Settings";
    Source {
        signal: SIGNAL,
        name: "settings_portal",
        service: Service::Running(PORTAL),
        path: PATH.to_owned(),
        heard: vec![(SETTINGS, "SettingChanged")],
        ask: Box::new(move |bus: &Connection| {
            let value: OwnedValue =
                bus::call(bus, PORTAL, PATH, (SETTINGS, "Read"), &(switch.schema, switch.key))?;
            Some(innermost_flag(&value)? == switch.on)
        }),
        hear: Box::new(move |signal| {
            let body = signal.body();
            let Ok((schema, key, value)) = body.deserialize::<(String, String, OwnedValue)>() else {
                return Heard::Nothing;
            };
            match innermost_flag(&value) {
                Some(value) if schema == switch.schema && key == switch.key => Heard::Is(value == switch.on),
                _ => Heard::Nothing,
            }
        }),
    }
}

/// Xfce's notification service keeps it among the settings of Xfce.
fn xfce() -> Source {
    const XFCONF: &str = "org.xfce.Xfconf";
    const PATH: &str = "/org/xfce/Xfconf";
    const KEY: (&str, &str) = ("xfce4-notifyd", "/do-not-disturb");
    Source {
        signal: SIGNAL,
        name: "Xfce",
        service: Service::Running(XFCONF),
        path: PATH.to_owned(),
        heard: vec![(XFCONF, "PropertyChanged")],
        ask: Box::new(|bus: &Connection| {
            // A key that was never set is off; one of a desktop without that service is not there to be set.
            let exists: bool = bus::call(bus, XFCONF, PATH, (XFCONF, "PropertyExists"), &KEY)?;
            if !exists {
                return Some(false);
            }
            let value: OwnedValue = bus::call(bus, XFCONF, PATH, (XFCONF, "GetProperty"), &KEY)?;
            flag(&value)
        }),
        hear: Box::new(|signal| {
            let body = signal.body();
            let Ok((channel, key, value)) = body.deserialize::<(String, String, OwnedValue)>() else {
                return Heard::Nothing;
            };
            match flag(&value) {
                Some(is_on) if (channel.as_str(), key.as_str()) == KEY => Heard::Is(is_on),
                _ => Heard::Nothing,
            }
        }),
    }
}

/// Portals wrap a value once, or twice.
fn innermost_flag(value: &Value<'_>) -> Option<bool> {
    match value {
        Value::Value(inner) => innermost_flag(inner),
        Value::Bool(flag) => Some(*flag),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::super::bus::tests::{heard, property, signal};
    use super::*;

    fn gnome() -> Switch {
        switch_of("ubuntu:GNOME").unwrap()
    }

    #[test]
    fn each_desktop_has_the_switch_of_its_own() {
        for (desktops, schema) in [
            ("GNOME", Some("org.gnome.desktop.notifications")),
            ("ubuntu:GNOME", Some("org.gnome.desktop.notifications")),
            ("Budgie:GNOME", Some("org.gnome.desktop.notifications")),
            ("X-Cinnamon", Some("org.cinnamon.desktop.notifications")),
            ("MATE", Some("org.mate.NotificationDaemon")),
            ("KDE", None),
            ("XFCE", None),
            ("sway", None),
            ("", None),
        ] {
            assert_eq!(switch_of(desktops).map(|switch| switch.schema), schema, "{desktops:?}");
        }
    }

    #[test]
    fn the_property_of_the_notification_service_is_heard() {
        let sources = sources();
        let says = |interface, name, value: bool| {
            heard(&sources, &property(NOTIFICATIONS_PATH, interface, name, value))
        };
        assert_eq!(says(NOTIFICATIONS, "Inhibited", true), Heard::Is(true));
        assert_eq!(says(NOTIFICATIONS, "Inhibited", false), Heard::Is(false));
        assert_eq!(says("org.dunstproject.cmd0", "paused", true), Heard::Is(true));
        assert_eq!(says("org.dunstproject.cmd0", "displayedLength", true), Heard::Nothing);
    }

    #[test]
    fn a_written_setting_is_read_again_where_it_is_the_switch() {
        let sources = [in_database(gnome())];
        let wrote = |prefix: &str, changed: &[&str]| {
            let body = (prefix, changed, "tag");
            heard(&sources, &signal("/ca/desrt/dconf/Writer/user", "ca.desrt.dconf.Writer", "Notify", &body))
        };
        let folder = "/org/gnome/desktop/notifications/";
        assert_eq!(wrote("/org/gnome/desktop/notifications/show-banners", &[""]), Heard::Ask);
        assert_eq!(wrote(folder, &["show-in-lock-screen", "show-banners"]), Heard::Ask);
        assert_eq!(wrote(folder, &[""]), Heard::Ask, "everything below it was reset");
        assert_eq!(wrote(folder, &["application-children"]), Heard::Nothing);
        assert_eq!(wrote("/org/gnome/desktop/interface/color-scheme", &[""]), Heard::Nothing);
    }

    #[test]
    fn the_portal_tells_the_switch_by_schema_and_key() {
        let sources = [in_portal(gnome())];
        let said = |schema: &str, key: &str, value: Value<'_>| {
            let path = "/org/freedesktop/portal/desktop";
            let body = (schema, key, value);
            heard(&sources, &signal(path, "org.freedesktop.portal.Settings", "SettingChanged", &body))
        };
        let schema = "org.gnome.desktop.notifications";
        assert_eq!(
            said(schema, "show-banners", Value::Bool(false)),
            Heard::Is(true),
            "no banners: do not disturb"
        );
        assert_eq!(said(schema, "show-banners", Value::Bool(true)), Heard::Is(false));
        assert_eq!(said(schema, "show-in-lock-screen", Value::Bool(false)), Heard::Nothing);
        assert_eq!(said(schema, "show-banners", Value::U32(0)), Heard::Nothing);
        let twice = Value::Value(Box::new(Value::Value(Box::new(Value::Bool(true)))));
        assert_eq!(innermost_flag(&twice), Some(true));
    }

    #[test]
    fn xfce_tells_by_its_settings() {
        let sources = [xfce()];
        let said = |channel: &str, key: &str| {
            let body = (channel, key, Value::Bool(true));
            heard(&sources, &signal("/org/xfce/Xfconf", "org.xfce.Xfconf", "PropertyChanged", &body))
        };
        assert_eq!(said("xfce4-notifyd", "/do-not-disturb"), Heard::Is(true));
        assert_eq!(said("xfce4-notifyd", "/log-level"), Heard::Nothing);
        assert_eq!(said("xfwm4", "/do-not-disturb"), Heard::Nothing);
    }
}
