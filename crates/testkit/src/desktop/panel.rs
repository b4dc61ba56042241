//! The panel with its tray host, and the settings daemon it reads from.

use std::path::Path;

use anyhow::{Context, Result};

/// One panel at the bottom with a window list and the tray.
const SETTINGS: &str = r#"<?xml version="1.0" encoding="UTF-8"?>
<channel name="xfce4-panel" version="1.0">
  <property name="configver" type="int" value="2"/>
  <property name="panels" type="array">
    <value type="int" value="1"/>
    <property name="panel-1" type="empty">
      <property name="position" type="string" value="p=8;x=640;y=784"/>
      <property name="length" type="uint" value="100"/>
      <property name="position-locked" type="bool" value="true"/>
      <property name="size" type="uint" value="32"/>
      <property name="icon-size" type="uint" value="22"/>
      <property name="plugin-ids" type="array">
        <value type="int" value="1"/>
        <value type="int" value="2"/>
        <value type="int" value="3"/>
      </property>
    </property>
  </property>
  <property name="plugins" type="empty">
    <property name="plugin-1" type="string" value="tasklist"/>
    <property name="plugin-2" type="string" value="separator">
      <property name="expand" type="bool" value="true"/>
      <property name="style" type="uint" value="0"/>
    </property>
    <property name="plugin-3" type="string" value="systray">
      <property name="icon-size" type="int" value="22"/>
      <property name="hide-new-items" type="bool" value="false"/>
    </property>
  </property>
</channel>
"#;

const SETTINGS_SERVICE: &str = "org.xfce.Xfconf.service";

/// Lets the bus start Xfce's settings daemon, and nothing else: with every installed service on offer, the
/// bus would choose a notification daemon by lot.
pub(super) fn offer_settings_daemon(services: &Path) -> Result<()> {
    let installed = Path::new("/usr/share/dbus-1/services").join(SETTINGS_SERVICE);
    std::fs::copy(&installed, services.join(SETTINGS_SERVICE))
        .with_context(|| format!("{} is missing: install xfce4-panel", installed.display()))?;
    Ok(())
}

/// Writes the panel's settings where the settings daemon looks for them.
pub(super) fn write_settings(home: &Path) -> Result<()> {
    let folder = home.join(".config/xfce4/xfconf/xfce-perchannel-xml");
    std::fs::create_dir_all(&folder)?;
    std::fs::write(folder.join("xfce4-panel.xml"), SETTINGS)?;
    Ok(())
}
