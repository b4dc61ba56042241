//! The bridge: one command for the windows, and what the resident says has changed. Knows no feature: names,
//! arguments and events pass through untouched.

use crate::{screens, view::View, windows};
use protocol::local::{CallError, Caller, Client};
use serde_json::{Value, json};
use std::{path::PathBuf, thread, time::Duration};
use tauri::{AppHandle, Emitter, State, WebviewWindow};

/// The event that windows hear: `{topic, payload}`.
const EVENT: &str = "breakwater://event";
/// A resident that says nothing for so long is taken for lost. Joining asks a server, so it is not short.
const ANSWER_MAX: Duration = Duration::from_secs(60);
/// Pause before the resident is looked for again, and its upper end.
const RETRY: Duration = Duration::from_millis(250);
const RETRY_MAX: Duration = Duration::from_secs(2);

/// The resident of one profile.
#[derive(Clone, Debug)]
pub(crate) struct Resident {
    home: PathBuf,
}

impl Resident {
    pub(crate) fn new(home: PathBuf) -> Resident {
        Resident { home }
    }

    /// Asks on a connection of its own. Blocks: not for the main thread once a window is up.
    pub(crate) fn ask(&self, name: &str, args: Value) -> Result<Value, CallError> {
        self.ask_as(Caller::Window, name, args)
    }

    fn ask_as(&self, caller: Caller, name: &str, args: Value) -> Result<Value, CallError> {
        let mut client = Client::connect(&self.home, caller)?;
        client.set_timeout(ANSWER_MAX)?;
        client.call(name, args)
    }
}

/// The one command of the shell. Refused with a `Problem`; `resident_lost` when nobody answered.
#[tauri::command]
pub(crate) async fn call(
    window: WebviewWindow,
    resident: State<'_, Resident>,
    name: String,
    args: Value,
) -> Result<Value, Value> {
    let caller = if window.label() == windows::RESET {
        Caller::ResetWindow
    } else {
        Caller::Window
    };
    let resident = resident.inner().clone();
    let answer = tauri::async_runtime::spawn_blocking(move || resident.ask_as(caller, &name, args)).await;
    match answer {
        Ok(Ok(result)) => Ok(result),
        Ok(Err(CallError::Refused(problem))) => Err(json!(problem)),
        Ok(Err(CallError::NotRunning | CallError::Foreign { .. } | CallError::Broken(_))) | Err(_) => {
            Err(json!({ "code": "resident_lost" }))
        }
    }
}

/// Hears the resident for as long as this process lives, and finds it again when it was restarted.
pub(crate) fn follow(app: AppHandle, resident: Resident) {
    thread::spawn(move || {
        let mut pause = RETRY;
        loop {
            if let Some(mut events) = subscribed(&resident) {
                pause = RETRY;
                connected(&app, &resident);
                while let Ok((topic, payload)) = events.next_event() {
                    heard(&app, &resident, &topic, &payload);
                }
                lost(&app);
            }
            thread::sleep(pause);
            pause = RETRY_MAX.min(pause * 2);
        }
    });
}

fn subscribed(resident: &Resident) -> Option<Client> {
    let mut client = Client::connect(&resident.home, Caller::Window).ok()?;
    client.call("subscribe", Value::Null).ok()?;
    Some(client)
}

fn connected(app: &AppHandle, resident: &Resident) {
    follow_theme(app, resident);
    // A refusal costs the names in a list, and nothing else.
    let _ = resident.ask("screens_told", screens::told(app));
    end_reset_unless_running(app, resident);
    tell(app, "connection", &json!(true));
}

/// Without the resident nobody knows of calls: a reset must not stay over one.
fn lost(app: &AppHandle) {
    windows::close_reset(app);
    tell(app, "connection", &json!(false));
}

fn heard(app: &AppHandle, resident: &Resident, topic: &str, payload: &Value) {
    match topic {
        "open" => {
            let view = payload["view"]
                .as_str()
                .and_then(View::named)
                .unwrap_or(View::Today);
            windows::companion_to_front(app, view);
        }
        "reset" => end_reset_unless_running(app, resident),
        "settings" => follow_theme(app, resident),
        _ => {}
    }
    tell(app, topic, payload);
}

fn tell(app: &AppHandle, topic: &str, payload: &Value) {
    // A window that just closed hears nothing more.
    let _ = app.emit(EVENT, json!({ "topic": topic, "payload": payload }));
}

fn end_reset_unless_running(app: &AppHandle, resident: &Resident) {
    if !matches!(resident.ask("reset_show", Value::Null), Ok(reset) if !reset.is_null()) {
        windows::close_reset(app);
    }
}

fn follow_theme(app: &AppHandle, resident: &Resident) {
    if let Ok(settings) = resident.ask("settings_show", Value::Null) {
        app.set_theme(windows::theme(settings["theme"].as_str()));
    }
}
