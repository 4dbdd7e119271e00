// The control of the no-network proof: an app with Electron's default settings that looks something up.
'use strict';

const { app, BrowserWindow } = require('electron');

void app.whenReady().then(async () => {
  const window = new BrowserWindow({ show: false });
  // The look-up is the attempt; that nobody answers does not matter.
  const looked = window.loadURL('http://example.com/').catch(() => {});
  await Promise.race([looked, new Promise((resolve) => setTimeout(resolve, 3000))]);
  app.exit(0);
});
