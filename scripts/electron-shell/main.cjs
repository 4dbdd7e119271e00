// What `electron <app>` runs first: the stand-in's own resources are left out (see electron-runtime.mjs), so this
// loads the app named on the command line the way Electron's default app does.
'use strict';

const fs = require('node:fs');
const Module = require('node:module');
const path = require('node:path');
const { app } = require('electron');

/** Playwright passes `-r <its loader>` before the app; Chromium's switches may stand anywhere. */
function readArguments(args) {
  const preloads = [];
  for (let index = 0; index < args.length; index++) {
    const argument = args[index];
    if (argument === '-r' || argument === '--require') preloads.push(args[++index]);
    else if (argument === '-v' || argument === '--version') return { version: true, preloads };
    else if (!argument.startsWith('-')) return { file: argument, preloads };
  }
  return { preloads };
}

function takeNameFrom(packageFile) {
  const { name, productName, version, desktopName } = JSON.parse(fs.readFileSync(packageFile, 'utf8'));
  if (version) app.setVersion(version);
  app.name = productName || name || app.name;
  app.setDesktopName(desktopName || `${app.name}.desktop`);
}

function start({ file, preloads }) {
  for (const preload of preloads) Module._load(path.resolve(preload), Module, false);
  // Electron sets this so that an app can tell development from a packaged run.
  Object.defineProperty(process, 'defaultApp', { enumerable: true, value: true });
  const target = path.resolve(file);
  const packageFile = path.join(target, 'package.json');
  const isFolder = fs.existsSync(packageFile);
  if (isFolder) takeNameFrom(packageFile);
  const main = Module._resolveFilename(target, null, true);
  app.setAppPath(isFolder ? target : path.dirname(main));
  Module._load(main, Module, true);
}

const given = readArguments(process.argv.slice(1));
if (given.version) {
  console.log(`v${process.versions.electron}`);
  process.exit(0);
}
if (!given.file) {
  console.error('usage: electron [options] <app>');
  process.exit(1);
}
try {
  start(given);
} catch (error) {
  console.error(error);
  process.exit(1);
}
