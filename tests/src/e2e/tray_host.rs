//! A panel that shows status notifier items: takes their registration, reads and uses their menus.

use std::sync::{Arc, Mutex};

use zbus::blocking::{Connection, Proxy, connection};
use zbus::message::Header;
use zbus::object_server::SignalEmitter;
use zbus::zvariant::{OwnedObjectPath, OwnedValue, Structure, Value};

use super::wait::until;

const ITEM: &str = "org.kde.StatusNotifierItem";
const MENU: &str = "com.canonical.dbusmenu";

/// Where an item is met on the bus.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Place {
    name: String,
    path: String,
}

/// One line of the menu, with those above and below it in the order of the screen.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MenuItem {
    pub id: i32,
    pub label: String,
    pub enabled: bool,
    /// 0 for the menu itself, 1 for a menu within it.
    pub depth: usize,
}

struct Watcher {
    places: Arc<Mutex<Vec<Place>>>,
}

#[zbus::interface(name = "org.kde.StatusNotifierWatcher")]
impl Watcher {
    async fn register_status_notifier_item(
        &self,
        service: &str,
        #[zbus(header)] header: Header<'_>,
        #[zbus(signal_emitter)] emitter: SignalEmitter<'_>,
    ) -> zbus::fdo::Result<()> {
        let sender = header.sender().map(ToString::to_string).unwrap_or_default();
        let place = if service.starts_with('/') {
            Place { name: sender, path: service.to_owned() }
        } else {
            Place { name: service.to_owned(), path: "/StatusNotifierItem".to_owned() }
        };
        if let Ok(mut places) = self.places.lock() {
            places.push(place);
        }
        Watcher::status_notifier_item_registered(&emitter, service).await?;
        Ok(())
    }

    fn register_status_notifier_host(&self, _service: &str) {}

    #[zbus(property)]
    fn registered_status_notifier_items(&self) -> Vec<String> {
        let places = self.places.lock().map(|places| places.clone()).unwrap_or_default();
        places.into_iter().map(|place| format!("{}{}", place.name, place.path)).collect()
    }

    #[zbus(property)]
    fn is_status_notifier_host_registered(&self) -> bool {
        true
    }

    #[zbus(property)]
    fn protocol_version(&self) -> i32 {
        0
    }

    #[zbus(signal)]
    async fn status_notifier_item_registered(emitter: &SignalEmitter<'_>, service: &str) -> zbus::Result<()>;

    #[zbus(signal)]
    async fn status_notifier_item_unregistered(
        emitter: &SignalEmitter<'_>,
        service: &str,
    ) -> zbus::Result<()>;

    #[zbus(signal)]
    async fn status_notifier_host_registered(emitter: &SignalEmitter<'_>) -> zbus::Result<()>;
}

pub struct TrayHost {
    connection: Connection,
    places: Arc<Mutex<Vec<Place>>>,
}

impl TrayHost {
    /// A panel comes.
    #[track_caller]
    pub fn start(address: &str) -> TrayHost {
        let places = Arc::new(Mutex::new(Vec::new()));
        let watcher = Watcher { places: Arc::clone(&places) };
        let connection = connection::Builder::address(address)
            .and_then(|builder| builder.serve_at("/StatusNotifierWatcher", watcher))
            .and_then(|builder| builder.name("org.kde.StatusNotifierWatcher"))
            .and_then(connection::Builder::build)
            .expect("the bus takes a tray");
        TrayHost { connection, places }
    }

    /// Leaves the bus, as a panel that ends does.
    pub fn leave(self) {
        self.connection.close().expect("the bus lets it go");
    }

    /// The bytes of the icon, each pixel as alpha, red, green, blue.
    #[track_caller]
    pub fn pixels(&self) -> Vec<u8> {
        let icons: OwnedValue = self.item().get_property("IconPixmap").expect("the item has an icon");
        let Value::Array(sizes) = unwrapped(&icons) else { panic!("a list of sizes: {icons:?}") };
        let Some(Value::Structure(size)) = sizes.iter().next().map(unwrapped) else {
            panic!("at least one size: {icons:?}")
        };
        let Some(Value::Array(bytes)) = size.fields().get(2) else { panic!("pixels: {size:?}") };
        bytes.iter().filter_map(|byte| if let Value::U8(byte) = byte { Some(*byte) } else { None }).collect()
    }

    /// Whether an item has registered.
    pub fn has_item(&self) -> bool {
        self.places.lock().is_ok_and(|places| !places.is_empty())
    }

    /// The words that a pointer resting on the icon brings up.
    #[track_caller]
    pub fn tooltip(&self) -> String {
        let tooltip: OwnedValue = self.item().get_property("ToolTip").expect("the item has a tooltip");
        let fields = Structure::try_from(tooltip).expect("a tooltip is a structure");
        fields.fields().get(3).and_then(text).unwrap_or_default()
    }

    /// A click on the icon.
    #[track_caller]
    pub fn activate(&self) {
        self.item().call_method("Activate", &(0i32, 0i32)).expect("the item takes a click");
    }

    /// The whole menu as it reads now.
    #[track_caller]
    pub fn menu(&self) -> Vec<MenuItem> {
        let (_, layout): (u32, OwnedValueTree) = self
            .menu_proxy()
            .call("GetLayout", &(0i32, -1i32, Vec::<String>::new()))
            .expect("the menu tells its layout");
        let mut items = Vec::new();
        for child in &layout.2 {
            flatten(child, 0, &mut items);
        }
        items
    }

    /// Waits for a line that begins so.
    #[track_caller]
    pub fn line(&self, seconds: u64, begin: &str) -> MenuItem {
        until(seconds, &format!("a line of the menu that begins with {begin:?}"), || {
            self.menu().into_iter().find(|item| item.label.starts_with(begin))
        })
    }

    /// Chooses the line that begins so.
    #[track_caller]
    pub fn choose(&self, begin: &str) {
        let item = self.line(10, begin);
        self.menu_proxy()
            .call_method("Event", &(item.id, "clicked", Value::I32(0), 0u32))
            .expect("the menu takes a click");
    }

    fn place(&self) -> Place {
        until(20, "the tray icon", || self.places.lock().ok()?.last().cloned())
    }

    fn item(&self) -> Proxy<'static> {
        let place = self.place();
        Proxy::new(&self.connection, place.name, place.path, ITEM).expect("a proxy needs no answer")
    }

    fn menu_proxy(&self) -> Proxy<'static> {
        let path: OwnedObjectPath = self.item().get_property("Menu").expect("the item names its menu");
        Proxy::new(&self.connection, self.place().name, path, MENU).expect("a proxy needs no answer")
    }
}

type OwnedValueTree = (i32, std::collections::HashMap<String, OwnedValue>, Vec<OwnedValue>);

fn flatten(node: &Value<'_>, depth: usize, items: &mut Vec<MenuItem>) {
    let node = unwrapped(node);
    let Value::Structure(structure) = node else { return };
    let [Value::I32(id), Value::Dict(properties), Value::Array(children)] = structure.fields() else {
        return;
    };
    let property = |name: &str| {
        properties.iter().find(|(key, _)| text(key).as_deref() == Some(name)).map(|(_, value)| value)
    };
    let label = property("label").and_then(text).unwrap_or_default();
    let enabled = !matches!(property("enabled").map(unwrapped), Some(Value::Bool(false)));
    if !label.is_empty() {
        // An underscore marks an access key; two are one.
        items.push(MenuItem { id: *id, label: label.replace("__", "_"), enabled, depth });
    }
    for child in children.iter() {
        flatten(child, depth + 1, items);
    }
}

fn unwrapped<'value>(value: &'value Value<'value>) -> &'value Value<'value> {
    match value {
        Value::Value(inner) => unwrapped(inner),
        other => other,
    }
}

fn text(value: &Value<'_>) -> Option<String> {
    match unwrapped(value) {
        Value::Str(text) => Some(text.to_string()),
        _ => None,
    }
}
