'use strict';

/**
 * What `npm run package` packs, for all three systems. Three settings come from scripts/pack-app.mjs:
 * TOUCHLINE_TRIAL_ELECTRON, a distribution to pack where the declared Electron cannot be downloaded,
 * TOUCHLINE_TARGETS, the targets that this machine can build, and TOUCHLINE_OUTPUT, the folder for what was packed.
 */
const trialElectron = process.env.TOUCHLINE_TRIAL_ELECTRON;
const chosen = process.env.TOUCHLINE_TARGETS?.split(',');
const targets = (...all) => all.filter((target) => !chosen || chosen.includes(target));

/** @type {import('electron-builder').Configuration} */
module.exports = {
  appId: 'touchline.workbook',
  productName: 'Touchline',
  executableName: 'touchline',
  copyright: 'MIT License, the Touchline team',
  publish: null,
  directories: { output: process.env.TOUCHLINE_OUTPUT ?? 'release' },
  ...(trialElectron ? { electronDist: trialElectron, electronVersion: '25.1.1' } : {}),

  // Everything the app runs on is bundled into out/.
  files: ['out/{main,preload,renderer}/**', '!**/*.map', 'package.json', '!node_modules/**'],
  extraFiles: ['LICENSE', { from: 'out/THIRD-PARTY-LICENCES.txt', to: 'THIRD-PARTY-LICENCES.txt' }],
  asar: true,
  npmRebuild: false,
  electronLanguages: ['en', 'en-US', 'pl', 'ru'],

  electronFuses: {
    runAsNode: false,
    // The app has no cookies, and this would have macOS ask every user for their key chain.
    enableCookieEncryption: false,
    enableNodeOptionsEnvironmentVariable: false,
    enableNodeCliInspectArguments: false,
    onlyLoadAppFromAsar: true,
    enableEmbeddedAsarIntegrityValidation: true,
    // Electron 25 does not know this one.
    ...(trialElectron ? {} : { grantFileProtocolExtraPrivileges: false }),
  },

  fileAssociations: [
    {
      ext: 'journey',
      name: 'Touchline map',
      description: 'Customer journey map',
      mimeType: 'application/x-touchline-journey',
      role: 'Editor',
      icon: 'assets/icons/journey',
    },
  ],

  win: { target: targets('nsis', 'msi', 'portable'), icon: 'assets/icons/touchline.ico' },
  // Silent for company roll-outs, for every user of the machine, and never starting the app by itself.
  nsis: { oneClick: false, perMachine: true, allowToChangeInstallationDirectory: true, runAfterFinish: false },
  msi: { perMachine: true, runAfterFinish: false },

  mac: {
    target: targets('dmg', 'zip'),
    icon: 'assets/icons/touchline.icns',
    category: 'public.app-category.business',
    hardenedRuntime: true,
  },

  linux: {
    target: targets('AppImage', 'deb', 'rpm', 'tar.gz'),
    icon: 'assets/icons/touchline',
    category: 'Office',
    maintainer: 'The Touchline team <touchline@example.invalid>',
    synopsis: 'Offline workbook for customer journey maps',
    desktop: { entry: { StartupWMClass: 'touchline', Keywords: 'customer;journey;map;touchpoint;persona;' } },
  },
  // electron-builder's own list forgets sound and graphics buffers.
  deb: {
    packageCategory: 'editors',
    depends: ['libgtk-3-0 | libgtk-3-0t64', 'libnss3', 'libasound2 | libasound2t64', 'libgbm1', 'xdg-utils'],
  },
  rpm: { depends: ['gtk3', 'nss', 'alsa-lib', 'mesa-libgbm', 'xdg-utils'] },
};
