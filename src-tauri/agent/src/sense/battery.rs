//! Whether the computer runs on battery, as UPower tells on the system bus.

use evenkeel_core::view::SignalName;

use super::bus::{Source, flag};

const UPOWER: &str = "org.freedesktop.UPower";
const PATH: &str = "/org/freedesktop/UPower";

pub fn sources() -> Vec<Source> {
    vec![Source::property(SignalName::Battery, "UPower", UPOWER, PATH, (UPOWER, "OnBattery"), flag)]
}

#[cfg(test)]
mod tests {
    use super::super::bus::Heard;
    use super::super::bus::tests::{heard, property};
    use super::*;

    #[test]
    fn the_plug_is_heard_and_the_lid_is_not() {
        assert_eq!(heard(&sources(), &property(PATH, UPOWER, "OnBattery", true)), Heard::Is(true));
        assert_eq!(heard(&sources(), &property(PATH, UPOWER, "OnBattery", false)), Heard::Is(false));
        assert_eq!(heard(&sources(), &property(PATH, UPOWER, "LidIsClosed", true)), Heard::Nothing);
    }
}
