//! What assistive technology is told of the windows: names, roles and states over the accessibility bus, and its one
//! way to act. A screen reader hears no more than this.
//!
//! No driver is in the window, so that the page is exactly what its users have. Invariant: what is hidden is not told; what is to be scrolled to is.

use std::collections::HashSet;
use std::path::Path;
use std::process::Stdio;
use std::time::{Duration, Instant};

use zbus::Message;
use zbus::blocking::proxy::Builder;
use zbus::blocking::{Connection, Proxy, connection};
use zbus::proxy::CacheProperties;
use zbus::zvariant::OwnedObjectPath;

use super::desktop::Desktop;
use super::process::Guard;
use super::wait::until_so;

const REGISTRIES: [&str; 2] = ["/usr/libexec/at-spi2-registryd", "/usr/lib/at-spi2-core/at-spi2-registryd"];
const ACCESSIBLE: &str = "org.a11y.atspi.Accessible";
const PATIENCE: Duration = Duration::from_secs(20);
/// Places in the bit field of states.
const FOCUSED: u64 = 1 << 12;
const VISIBLE: u64 = 1 << 30;

/// What a thing is, as far as tests ask. The numbers are those of the bus.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Role {
    CheckBox = 7,
    Password = 40,
    Button = 43,
    RadioButton = 44,
    Slider = 51,
    TextField = 79,
    Heading = 83,
    Landmark = 110,
    Window = 23,
}

/// Where a thing lives: its program's name on the bus, and its path there.
type Place = (String, OwnedObjectPath);

/// One thing that is told of.
#[derive(Clone)]
pub struct Told {
    place: Place,
    role: u32,
    pub name: String,
    states: u64,
}

impl Told {
    pub fn is(&self, role: Role) -> bool {
        self.role == role as u32
    }

    /// Whether keys go there.
    pub fn is_focused(&self) -> bool {
        self.states & FOCUSED != 0
    }
}

/// A reader of the desktop's accessibility bus.
pub struct Assistive {
    bus: Connection,
    /// Held for their end only.
    _registry: Guard,
    _daemon: Guard,
}

impl Assistive {
    /// Starts the bus; must come before the programs, which join it when they start.
    #[track_caller]
    pub fn start(desktop: &mut Desktop) -> Assistive {
        let (daemon, address) = desktop.bus_daemon("accessibility");
        desktop.unset("NO_AT_BRIDGE");
        desktop.set("AT_SPI_BUS_ADDRESS", &address);
        let program = REGISTRIES.iter().find(|path| Path::new(path).is_file());
        let mut command = desktop.command(program.expect("at-spi2-core is installed"));
        command.stdout(Stdio::null()).stderr(Stdio::null());
        let registry = Guard::spawn(&mut command);
        let bus = connection::Builder::address(address.as_str())
            .and_then(connection::Builder::build)
            .expect("the bus can be reached");
        let reader = Assistive { bus, _registry: registry, _daemon: daemon };
        until_so(20, "the registry of what is accessible", || reader.read(&root()).is_some());
        reader
    }

    /// All that can be read now, in the order in which it is read.
    pub fn all(&self) -> Vec<Told> {
        let mut told = Vec::new();
        self.walk(root(), &mut HashSet::new(), &mut told);
        told.retain(|one| one.states & VISIBLE != 0);
        told
    }

    /// Waits until a thing of this role and name is shown.
    #[track_caller]
    pub fn find(&self, role: Role, name: &str) -> Told {
        self.wait_for(&format!("{role:?} {name:?}"), |one| one.is(role) && one.name == name)
    }

    /// Waits until keys go to a thing of this name.
    #[track_caller]
    pub fn wait_for_focus(&self, name: &str) {
        self.wait_for(&format!("the focus on {name:?}"), |one| one.is_focused() && one.name == name);
    }

    #[track_caller]
    fn wait_for(&self, what: &str, is_it: impl Fn(&Told) -> bool) -> Told {
        let end = Instant::now() + PATIENCE;
        loop {
            let all = self.all();
            if let Some(found) = all.iter().find(|one| is_it(one)) {
                return found.clone();
            }
            let told = || all.iter().map(|one| format!("{} {:?}\n", one.role, one.name)).collect::<String>();
            assert!(Instant::now() < end, "no {what} is told of, but\n{}", told());
        }
    }

    /// Does what a click on the button would do. No answer is waited for, since a page that opens a dialog gives none
    /// until it is closed.
    #[track_caller]
    pub fn press(&self, name: &str) {
        self.press_found(&self.find(Role::Button, name));
    }

    /// The same for a button whose name begins so, and says more.
    #[track_caller]
    pub fn press_beginning(&self, name: &str) {
        let is_it = |one: &Told| one.is(Role::Button) && one.name.starts_with(name);
        self.press_found(&self.wait_for(&format!("button {name:?} and more"), is_it));
    }

    fn press_found(&self, found: &Told) {
        let action = self.proxy(&found.place, "org.a11y.atspi.Action").expect("a proxy needs no answer");
        action.call_noreply("DoAction", &0i32).expect("the bus takes a call");
    }

    /// Puts the keys into a field.
    #[track_caller]
    pub fn focus(&self, role: Role, name: &str) {
        let found = self.find(role, name);
        let component =
            self.proxy(&found.place, "org.a11y.atspi.Component").expect("a proxy needs no answer");
        component.call_method("GrabFocus", &()).expect("it takes the focus");
        self.wait_for_focus(name);
    }

    /// A thing may vanish while it is read; then it is not told of.
    fn walk(&self, place: Place, seen: &mut HashSet<Place>, told: &mut Vec<Told>) {
        if !seen.insert(place.clone()) {
            return;
        }
        told.extend(self.read(&place));
        for child in self.children(&place).unwrap_or_default() {
            self.walk(child, seen, told);
        }
    }

    fn read(&self, place: &Place) -> Option<Told> {
        let role = self.ask(place, "GetRole")?.body().deserialize().ok()?;
        let states: Vec<u32> = self.ask(place, "GetState")?.body().deserialize().ok()?;
        let states = u64::from(*states.first()?) | u64::from(*states.get(1)?) << 32;
        let name = self.proxy(place, ACCESSIBLE).ok()?.get_property("Name").ok()?;
        Some(Told { place: place.clone(), role, name, states })
    }

    fn children(&self, place: &Place) -> Option<Vec<Place>> {
        let children: Vec<Place> = self.ask(place, "GetChildren")?.body().deserialize().ok()?;
        if !children.is_empty() {
            return Some(children);
        }
        // The page lives in a process of its own, and its window names it only when it is asked for each child.
        let accessible = self.proxy(place, ACCESSIBLE).ok()?;
        let count: i32 = accessible.get_property("ChildCount").ok()?;
        (0..count).map(|at| accessible.call("GetChildAtIndex", &at).ok()).collect()
    }

    fn ask(&self, place: &Place, method: &str) -> Option<Message> {
        self.proxy(place, ACCESSIBLE).ok()?.call_method(method, &()).ok()
    }

    fn proxy(&self, (name, path): &Place, interface: &'static str) -> zbus::Result<Proxy<'static>> {
        let builder = Builder::new(&self.bus).destination(name.clone())?.path(path.clone())?;
        builder.interface(interface)?.cache_properties(CacheProperties::No).build()
    }
}

/// Of which all programs with windows are children.
fn root() -> Place {
    let path = OwnedObjectPath::try_from("/org/a11y/atspi/accessible/root").expect("a path");
    ("org.a11y.atspi.Registry".to_owned(), path)
}
