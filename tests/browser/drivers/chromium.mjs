// Chromium through Playwright. See driver.mjs for what a driver offers.
import {createHash} from 'node:crypto';
import {readFileSync} from 'node:fs';
import {join} from 'node:path';
import {chromium} from 'playwright-core';

const PROGRAM = process.env.POSTVETT_CHROMIUM ?? '/usr/bin/chromium';
const SLOWEST_LOAD = 60_000;  // ms; a busy machine

/** See `Options` in driver.mjs. */
export async function launchChromium({extension, proxyPort, profile, headless, language, colorScheme, screen, program = PROGRAM, asRoot = process.getuid?.() === 0}) {
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: program,
    headless,
    colorScheme,
    viewport: screen,
    env: {...process.env, LANGUAGE: language},
    // Playwright turns extensions off unless told otherwise.
    ignoreDefaultArgs: extension ? ['--disable-extensions'] : [],
    args: [
      ...(asRoot ? ['--no-sandbox'] : []),
      ...(extension ? [`--disable-extensions-except=${extension}`, `--load-extension=${extension}`] : []),
      `--proxy-server=127.0.0.1:${proxyPort}`,
      '--proxy-bypass-list=<-loopback>',
      '--ignore-certificate-errors',
      `--lang=${language}`,
      `--accept-lang=${language}`,
    ],
  });
  const id = extension && extensionId(extension);
  const wrap = (page) => pageOf(context, page);
  // Every opening has an address of its own: where one load of an address stalls, Chromium's cache makes the next one wait for
  // its lock for 20 seconds, and so every further test on that site.
  let openings = 0;
  const ownAddress = (address) => `${address}${address.includes('?') ? '&' : '?'}opening=${(openings += 1)}`;
  return {
    name: 'chromium',
    version: context.browser()?.version() ?? '',
    async open(address) {
      const page = await context.newPage();
      await page.goto(ownAddress(address), {waitUntil: 'load', timeout: SLOWEST_LOAD});
      return wrap(page);
    },
    async openExtensionPage(path) {
      const page = await context.newPage();
      await page.goto(`chrome-extension://${id}/${path}`, {waitUntil: 'load'});
      return wrap(page);
    },
    async findPage(part) {
      const page = context.pages().find((one) => one.url().includes(part));
      return page ? wrap(page) : null;
    },
    async endBackground() {
      const session = await context.newCDPSession(context.pages()[0]);
      const stopped = new Promise((resolve) => session.on('ServiceWorker.workerVersionUpdated', ({versions}) => {
        if (versions.some(({scriptURL, runningStatus}) => scriptURL.includes(id) && runningStatus === 'stopped')) resolve();
      }));
      await session.send('ServiceWorker.enable');
      await session.send('ServiceWorker.stopAllWorkers');
      await stopped;
      await session.detach();
    },
    close: () => context.close(),
  };
}

/** The id that Chromium derives from the manifest's key: 32 letters a-p for the first 16 bytes of its SHA-256. */
export function extensionId(folder) {
  const {key} = JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8'));
  const hash = createHash('sha256').update(Buffer.from(key, 'base64')).digest('hex').slice(0, 32);
  return [...hash].map((digit) => String.fromCharCode(97 + parseInt(digit, 16))).join('');
}

function pageOf(context, page) {
  let devtools;
  const session = () => (devtools ??= context.newCDPSession(page));
  return {
    evaluate: (body, argument) => page.evaluate(body, argument),
    type: (text) => page.keyboard.type(text),
    press: (keys) => page.keyboard.press(keys),
    down: (key) => page.keyboard.down(key),
    up: (key) => page.keyboard.up(key),
    moveTo: (x, y) => page.mouse.move(x, y),
    clickAt: (x, y) => page.mouse.click(x, y),
    screenshot: (path, clip) => page.screenshot({...(path ? {path} : {}), ...(clip ? {clip} : {})}),
    setFile: (selector, path) => page.setInputFiles(selector, path),
    throttle: (rate) => session().then((devtools) => devtools.send('Emulation.setCPUThrottlingRate', {rate})),
    key: (text) => session().then(async (devtools) => {
      await devtools.send('Input.dispatchKeyEvent', {type: 'keyDown', text, key: text});
      await devtools.send('Input.dispatchKeyEvent', {type: 'keyUp', key: text});
    }),
    composition: (text) => session().then((devtools) => devtools.send('Input.imeSetComposition', {text, selectionStart: text.length, selectionEnd: text.length})),
    commit: (text) => session().then((devtools) => devtools.send('Input.insertText', {text})),
    resize: (size) => page.setViewportSize(size),
    toFront: () => page.bringToFront(),
    close: () => page.close(),
  };
}
