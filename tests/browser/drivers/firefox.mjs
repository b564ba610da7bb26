// Firefox through Puppeteer over WebDriver BiDi. See driver.mjs for what a driver offers.
import {readFileSync} from 'node:fs';
import {join} from 'node:path';
import puppeteer from 'puppeteer-core';

const PROGRAM = process.env.POSTVETT_FIREFOX ?? '/usr/bin/firefox-esr';
const UUID = '5f1c7a52-6f0e-4c58-9d9b-0d6f3f2f4a11';

/** See `Options` in driver.mjs. */
export async function launchFirefox({extension, extensionKey, proxyPort, profile, headless, language, colorScheme, screen, program = PROGRAM, preferences = {}}) {
  const id = extensionKey ?? (extension && geckoId(extension));
  const browser = await puppeteer.launch({
    browser: 'firefox',
    executablePath: program,
    headless,
    userDataDir: profile,
    acceptInsecureCerts: true,
    enableExtensions: true,
    defaultViewport: screen,
    // Pages of an extension may be opened only by those who drive the whole browser.
    args: ['--remote-allow-system-access'],
    extraPrefsFirefox: {
      'network.proxy.type': 1,
      'network.proxy.http': '127.0.0.1', 'network.proxy.http_port': proxyPort,
      'network.proxy.ssl': '127.0.0.1', 'network.proxy.ssl_port': proxyPort,
      'network.proxy.no_proxies_on': '',
      'network.proxy.allow_hijacking_localhost': true,
      'browser.download.alwaysOpenPanel': false,  // the panel would take the keys of the next page
      'intl.accept_languages': language,
      'ui.systemUsesDarkTheme': colorScheme === 'dark' ? 1 : 0,
      'layout.css.prefers-color-scheme.content-override': colorScheme === 'dark' ? 0 : 1,
      ...(id ? {'extensions.webextensions.uuids': JSON.stringify({[id]: UUID})} : {}),
      ...preferences,
    },
  });
  if (extension) await browser.installExtension(extension);
  const newPage = async () => {
    const page = await browser.newPage();
    if (screen) await page.setViewport(screen);
    return page;
  };
  return {
    name: 'firefox',
    version: await browser.version(),
    async open(address) {
      const page = await newPage();
      await page.goto(address, {waitUntil: 'load'});
      return pageOf(page);
    },
    async openExtensionPage(path) {
      const page = await newPage();
      const address = `moz-extension://${UUID}/${path}`;
      // BiDi loads the page but never reports that it did: what counts is where the page is afterwards.
      await page.goto(address, {waitUntil: 'networkidle0', timeout: 3000}).catch(() => undefined);
      const at = await page.evaluate(() => location.href);
      if (at !== address) throw new Error(`Firefox shows ${at} in the place of ${address}`);
      return pageOf(page);
    },
    async findPage(part) {
      // Of a tab that the extension opened BiDi does not tell the address, so each is asked.
      for (const page of await browser.pages()) {
        if (String(await page.evaluate(() => location.href).catch(() => '')).includes(part)) return pageOf(page);
      }
      return null;
    },
    close: () => browser.close(),
  };
}

export function geckoId(folder) {
  return JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8')).browser_specific_settings.gecko.id;
}

/** BiDi knows the space bar by what it writes. */
const keyOf = (name) => (name === 'Space' ? ' ' : name);

function pageOf(page) {
  const chord = async (keys) => {
    const names = keys.split('+').map(keyOf);
    const last = names.pop();
    for (const name of names) await page.keyboard.down(name);
    await page.keyboard.press(last);
    for (const name of names.reverse()) await page.keyboard.up(name);
  };
  return {
    evaluate: (body, argument) => page.evaluate(body, argument),
    type: (text) => page.keyboard.type(text),
    press: chord,
    down: (key) => page.keyboard.down(keyOf(key)),
    up: (key) => page.keyboard.up(keyOf(key)),
    moveTo: (x, y) => page.mouse.move(x, y),
    clickAt: (x, y) => page.mouse.click(x, y),
    screenshot: (path, clip) => page.screenshot({...(path ? {path} : {}), ...(clip ? {clip} : {})}),
    async setFile(selector, path) {
      const field = await page.$(selector);
      await field.uploadFile(path);
    },
    resize: (size) => page.setViewport(size),
    toFront: () => page.bringToFront(),
    close: () => page.close(),
  };
}
