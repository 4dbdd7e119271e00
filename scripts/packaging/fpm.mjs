#!/usr/bin/env node
// Stands in for fpm, the packager that electron-builder would download: packs a folder as .deb or .rpm with the
// system's own dpkg-deb or rpmbuild. Knows only what electron-builder passes (app-builder-lib, FpmTarget).
import { execFileSync } from 'node:child_process';
import { chmodSync, copyFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

/** Options without a value. */
const FLAGS = new Set(['--force', '--debug', '--rpm-auto-add-directories']);

/** `-d` may come often; what is no option is `source=target`, a file or, ending in a slash, a folder's contents. */
function readArguments(args) {
  const given = { options: {}, depends: [], recommends: [], contents: [] };
  for (let index = 0; index < args.length; index++) {
    const argument = args[index];
    if (FLAGS.has(argument)) continue;
    if (argument === '-d') given.depends.push(args[++index]);
    else if (argument === '--deb-recommends') given.recommends.push(args[++index]);
    else if (argument.startsWith('-')) given.options[argument.replace(/^-+/, '')] = args[++index];
    else {
      const equals = argument.lastIndexOf('=');
      given.contents.push({ from: argument.slice(0, equals), to: argument.slice(equals + 1) });
    }
  }
  return given;
}

function layOut(contents, root) {
  for (const { from, to } of contents) {
    const target = join(root, to);
    if (from.endsWith('/')) {
      mkdirSync(target, { recursive: true });
      execFileSync('cp', ['-a', '--no-preserve=ownership', `${from}.`, target]);
    } else {
      mkdirSync(dirname(target), { recursive: true });
      copyFileSync(from, target);
      chmodSync(target, 0o644);
    }
  }
}

/** First line, then the rest, as both formats want a description. */
function describe({ description, name }) {
  const [summary = name, ...rest] = (description ?? '')
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean);
  return { summary, rest };
}

function makeDeb({ options, depends, recommends }, root) {
  const control = join(root, 'DEBIAN');
  mkdirSync(control);
  const { summary, rest } = describe(options);
  const kilobytes = execFileSync('du', ['-sk', root], { encoding: 'utf8' }).split('\t')[0];
  const fields = [
    `Package: ${options.name}`,
    `Version: ${options.version}`,
    `Architecture: ${options.architecture}`,
    `Maintainer: ${options.maintainer}`,
    `Installed-Size: ${kilobytes}`,
    `Depends: ${depends.join(', ')}`,
    ...(recommends.length > 0 ? [`Recommends: ${recommends.join(', ')}`] : []),
    `Section: ${options.category ?? 'misc'}`,
    `Priority: ${options['deb-priority'] ?? 'optional'}`,
    `Homepage: ${options.url}`,
    `Description: ${summary}`,
    ...rest.map((line) => ` ${line}`),
  ];
  writeFileSync(join(control, 'control'), `${fields.join('\n')}\n`);
  for (const [option, script] of [
    ['after-install', 'postinst'],
    ['after-remove', 'postrm'],
  ]) {
    if (options[option]) writeFileSync(join(control, script), readFileSync(options[option]), { mode: 0o755 });
  }
  // gzip at level 1: a trial is built often, and its size hardly matters.
  execFileSync('dpkg-deb', ['--root-owner-group', '-Zgzip', '-z1', '--build', root, options.package]);
}

function makeRpm({ options, depends, contents }, root, work) {
  const { summary, rest } = describe(options);
  const script = (option) => (options[option] ? readFileSync(options[option], 'utf8') : '');
  const spec = `
# Pack what is there: no stripping, no build ids, no guessing of dependencies.
%global __os_install_post %{nil}
%define _build_id_links none
%define _binary_payload w1.gzdio
AutoReqProv: no
Name: ${options.name}
Version: ${options.version}
Release: ${options.iteration ?? 1}
Summary: ${options['rpm-summary'] ?? summary}
License: ${options.license ?? 'Unknown'}
Vendor: ${options.vendor}
URL: ${options.url}
Packager: ${options.maintainer}
${depends.map((name) => `Requires: ${name}`).join('\n')}
%description
${[summary, ...rest].join('\n')}
%files
%defattr(-,root,root,-)
${contents.map(({ to }) => `"${to.replace(/\/$/, '')}"`).join('\n')}
%post
${script('after-install')}
%postun
${script('after-remove')}
`;
  const specFile = join(work, 'package.spec');
  writeFileSync(specFile, spec);
  const defines = [`_rpmdir ${work}/rpm`, '_rpmfilename package.rpm', `_topdir ${work}/top`];
  execFileSync(
    'rpmbuild',
    [
      '-bb',
      '--quiet',
      '--noclean',
      '--target',
      'x86_64',
      '--buildroot',
      root,
      ...defines.flatMap((line) => ['--define', line]),
      specFile,
    ],
    { stdio: ['ignore', 'ignore', 'inherit'] },
  );
  copyFileSync(join(work, 'rpm', 'package.rpm'), options.package);
}

const given = readArguments(process.argv.slice(2));
const work = mkdtempSync(join(tmpdir(), 'touchline-package-'));
try {
  const root = join(work, 'root');
  layOut(given.contents, root);
  if (given.options.t === 'deb') makeDeb(given, root);
  else makeRpm(given, root, work);
} finally {
  rmSync(work, { recursive: true, force: true });
}
