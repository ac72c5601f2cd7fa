//! What the user should know about this installation: kept while it holds, said once on standard error.
//!
//! Invariant: the same notice is never there twice, and never said again while it stays.

use evenkeel_core::view::{Notice, NoticeCode};

#[derive(Default)]
pub struct Notices {
    now: Vec<Notice>,
}

impl Notices {
    /// Adds a notice, and says it in one line where it is new.
    pub fn raise(&mut self, code: NoticeCode, detail: impl Into<String>) {
        let notice = Notice { code, detail: detail.into() };
        if !self.now.contains(&notice) {
            eprintln!("{}", line(&notice));
            self.now.push(notice);
        }
    }

    /// Takes away all notices of one kind: what they told is over.
    pub fn settle(&mut self, code: NoticeCode) {
        self.now.retain(|notice| notice.code != code);
    }

    /// Has exactly these notices of one kind; what was said before and still holds is not said again.
    pub fn renew(&mut self, code: NoticeCode, details: Vec<String>) {
        self.now.retain(|notice| notice.code != code || details.contains(&notice.detail));
        for detail in details {
            self.raise(code, detail);
        }
    }

    pub fn list(&self) -> &[Notice] {
        &self.now
    }
}

/// One clear sentence.
fn line(notice: &Notice) -> String {
    let detail = &notice.detail;
    match notice.code {
        NoticeCode::SettingFellBack => format!("evenkeel: a setting was not taken: {detail}."),
        NoticeCode::NoDisplay => "evenkeel: there is no display, so no window is shown; the schedule goes on.".to_owned(),
        NoticeCode::NoSessionBus => {
            "evenkeel: there is no session bus, so neither tray nor notifications are shown; the schedule goes on.".to_owned()
        }
        NoticeCode::NoNotificationServer => {
            "evenkeel: no notification service answers; breaks are announced by a window instead.".to_owned()
        }
        NoticeCode::NoTrayHost => {
            "evenkeel: this desktop shows no tray icons; the window is opened instead.".to_owned()
        }
        NoticeCode::PresenceUnknown => {
            format!("evenkeel: inactivity cannot be seen: {detail}; breaks come on schedule.")
        }
        NoticeCode::StoreFailed => format!("evenkeel: records could not be kept: {detail}."),
        NoticeCode::SnapshotPutAside => format!("evenkeel: what was remembered was put aside: {detail}."),
        NoticeCode::DayCommandFailed => {
            format!("evenkeel: a command of your own did not work: {detail}; everything else goes on.")
        }
        NoticeCode::BreakWindowFailed => {
            format!("evenkeel: the break window could not be shown: {detail}; a notification carries the break.")
        }
        NoticeCode::ShortcutTaken => {
            format!("evenkeel: these keys belong to another program or another shortcut: {detail}.")
        }
        NoticeCode::NoShortcuts => {
            "evenkeel: this desktop gives no keys to programs in the background; shortcuts have no effect.".to_owned()
        }
        NoticeCode::AutostartFailed => {
            format!("evenkeel: whether it starts at login could not be arranged: {detail}.")
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_notice_is_there_once_and_goes_when_it_is_settled() {
        let mut notices = Notices::default();
        notices.raise(NoticeCode::NoTrayHost, "");
        notices.raise(NoticeCode::NoTrayHost, "");
        notices.raise(NoticeCode::SettingFellBack, "a");
        notices.raise(NoticeCode::SettingFellBack, "b");
        assert_eq!(notices.list().len(), 3);
        notices.settle(NoticeCode::SettingFellBack);
        assert_eq!(notices.list(), [Notice { code: NoticeCode::NoTrayHost, detail: String::new() }]);
    }
    #[test]
    fn renewed_notices_keep_what_holds_and_drop_what_is_mended() {
        let mut notices = Notices::default();
        notices.raise(NoticeCode::NoTrayHost, "");
        notices.renew(NoticeCode::SettingFellBack, vec!["a".to_owned(), "b".to_owned()]);
        notices.renew(NoticeCode::SettingFellBack, vec!["b".to_owned(), "c".to_owned()]);
        let details: Vec<&str> = notices.list().iter().map(|notice| notice.detail.as_str()).collect();
        assert_eq!(details, ["", "b", "c"]);
    }
}
