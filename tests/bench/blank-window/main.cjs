// The floor of every launch: the same runtime, one window, nothing in it.
const { app, BrowserWindow } = require('electron');

void app.whenReady().then(() => {
  void new BrowserWindow({ width: 1280, height: 800 }).loadURL('data:text/html,<title>blank</title><body>blank');
});
