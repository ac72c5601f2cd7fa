//! The types that cross to the UI, written as TypeScript: the source of `ui/src/ipc/gen.ts`.

use evenkeel_core::{engine, journal, plan, ritual, time, view};
use ts_rs::{Config, TS};

/// The whole text of `gen.ts`.
pub fn generated() -> String {
    let config = Config::from_env();
    let mut text = String::from("// Made by `cargo xtask gen` from the Rust types. Do not edit.\n");
    macro_rules! declare {
        ($($type:ty),+ $(,)?) => {
            $(text.push_str(&format!("\nexport {}\n", <$type as TS>::decl(&config)));)+
        };
    }
    declare!(
        time::LocalDay,
        engine::KindName,
        engine::Command,
        engine::PauseLength,
        engine::ClosedBy,
        view::View,
        view::EngineView,
        view::DayStage,
        view::PresenceView,
        view::KindView,
        view::NextBreak,
        view::Offer,
        view::RunningBreak,
        view::Quiet,
        view::LogOffView,
        view::LogOffStage,
        view::OverrideView,
        view::Happening,
        view::What,
        view::Notice,
        view::NoticeCode,
        view::SettingField,
        view::DayPreview,
        view::PreviewItem,
        view::PreviewWhat,
        view::SettingUnit,
        view::Screen,
        view::BreakWindowMode,
        view::VaultState,
        view::RecoveryCode,
        view::WayIn,
        view::WayInKind,
        view::Finding,
        view::Strength,
        view::KeyChange,
        view::Backup,
        view::BackupState,
        view::PlaceWarning,
        view::Verified,
        view::ImportCounts,
        view::ImportFormat,
        journal::export::ExportFormat,
        view::DropBoxItem,
        view::Failure,
        view::FailureCode,
        journal::EntryId,
        journal::Entry,
        journal::EntrySummary,
        journal::Saved,
        journal::Revision,
        journal::EntryFacts,
        journal::EntryFilter,
        journal::EntryPage,
        journal::SearchOrder,
        journal::SearchHit,
        journal::SnippetPart,
        journal::SearchResult,
        journal::DayCount,
        journal::TagCount,
        journal::TrashedEntry,
        plan::ItemId,
        plan::Trigger,
        plan::TriggerDraft,
        plan::Area,
        plan::Control,
        ritual::Ritual,
        ritual::Step,
        ritual::Answer,
    );
    text
}
