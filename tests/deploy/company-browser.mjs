// A company's browser: the extension as it is built, with or without a managed policy, and a profile that outlives a restart.
import {execFile} from 'node:child_process';
import {mkdir, mkdtemp, readdir, rm, writeFile} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {fileURLToPath, pathToFileURL} from 'node:url';
import {promisify} from 'node:util';
import {BUILT} from '../browser/bridge/test-copy.mjs';
import {compose} from '../browser/composing.mjs';
import {extensionId} from '../browser/drivers/chromium.mjs';
import {launch, until} from '../browser/drivers/driver.mjs';
import {geckoId} from '../browser/drivers/firefox.mjs';
import {startSites} from '../browser/server.mjs';
import {policyFolder} from './policy.mjs';

const WEB_EXT = fileURLToPath(new URL('../../node_modules/web-ext/bin/web-ext.js', import.meta.url));

/** Resolves to {start(managed), restart(managed), browser(), policy, close()}. `managed` is what storage.managed is to hold,
 * null for no policy about the extension. Chromium gets the folder, Firefox the package, which a policy installs. */
export async function companyBrowser(browserName) {
  const work = await mkdtemp(join(tmpdir(), 'postvett-company-'));
  await mkdir(join(work, 'profile'));
  const policy = await policyFolder(browserName);
  const sites = await startSites();
  const options = browserName === 'chromium' ? {extension: BUILT} : await firefoxOptions(work);
  let browser;

  async function write(managed) {
    if (browserName === 'chromium') {
      await policy.write(managed === null ? {} : {'3rdparty': {extensions: {[extensionId(BUILT)]: managed}}});
      return;
    }
    const id = geckoId(BUILT);
    await policy.write({policies: {
      ExtensionSettings: {[id]: {installation_mode: 'force_installed', install_url: pathToFileURL(options.xpi).href}},
      ...(managed === null ? {} : {'3rdparty': {Extensions: {[id]: managed}}}),
    }});
  }

  async function start(managed) {
    await write(managed);
    browser = await launch({
      browser: browserName, profile: join(work, 'profile'), proxyPort: sites.proxyPort, program: policy.program, asRoot: true, ...options.launch ?? options,
    });
    await until('the extension to be installed', () => openOwn('popup.html').then((page) => page.close().then(() => true), () => false), 20_000);
  }

  const openOwn = (path) => browser.openExtensionPage(path);

  /** What a page of the extension says, as soon as it says all of it. A policy may take a moment to arrive, and the page, which
   * is told of it, then shows it. (Opening it anew again and again would keep Chromium too busy to read the policy at all.) */
  async function pageSays(path, ...parts) {
    const page = await openOwn(path);
    let text = '';
    await until(path, async () => {
      text = await page.evaluate(() => document.body.innerText);
      return /In force since|No rules|not be started/.test(text) && parts.every((part) => text.includes(part));
    }, 20_000).catch((error) => { throw new Error(`${error.message}: ${JSON.stringify(parts)}; it says: ${text}`); });
    await page.close();
    return text;
  }

  /** Types a post and waits until exactly these marks are painted. */
  async function expectMarks(post, ...marks) {
    const composing = await compose(browser, 'X, post');
    await composing.type(post);
    await composing.expectMarks(...marks);
    await composing.close();
  }

  return {
    start,
    write,
    openOwn,
    pageSays,
    expectMarks,
    async restart(managed) {
      await browser.close();
      await start(managed);
    },
    async file(name, text) {
      const path = join(work, name);
      await writeFile(path, text);
      return path;
    },
    async close() {
      await browser?.close();
      await sites.close();
      await policy.remove();
      await rm(work, {recursive: true, force: true, maxRetries: 10, retryDelay: 100});
    },
  };
}

async function firefoxOptions(work) {
  await promisify(execFile)(process.execPath, [WEB_EXT, 'build', '--source-dir', BUILT, '--artifacts-dir', join(work, 'package'), '--no-config-discovery'],
    {env: {...process.env, NO_UPDATE_NOTIFIER: '1'}});
  const [name] = await readdir(join(work, 'package'));
  return {
    xpi: join(work, 'package', name),
    // An ESR takes a package that Mozilla has not signed where it is told to.
    launch: {extensionKey: geckoId(BUILT), preferences: {'xpinstall.signatures.required': false}},
  };
}
