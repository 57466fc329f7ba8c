import { type ChildProcess, spawn } from 'node:child_process';
import { createServer } from 'node:net';
import { until } from '../until.ts';
import { coursePath, type Engine, type EngineOptions, type InPage, type Tab } from './engine.ts';
import { openSession, type WebDriver } from './webdriver.ts';

/** Where WebKitGTK's parts are. */
export interface WebKitPaths {
  readonly driver: string;
  readonly browser: string;
  readonly screen: string;
}

/** WebKitGTK's MiniBrowser on a screen of its own, by WebKitWebDriver. */
export async function startWebKit(paths: WebKitPaths, _options: EngineOptions): Promise<Engine> {
  const screen = spawn(paths.screen, ['-displayfd', '3', '-nolisten', 'tcp'], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
  });
  const display = await firstLine(screen);
  const port = await freePort();
  const driver = spawn(paths.driver, [`--port=${port}`], {
    stdio: 'ignore',
    env: {
      ...process.env,
      DISPLAY: `:${display}`,
      WEBKIT_DISABLE_COMPOSITING_MODE: '1',
      WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS: '1',
      LIBGL_ALWAYS_SOFTWARE: '1',
    },
  });
  const address = `http://127.0.0.1:${port}`;
  await until('the driver of WebKit', () => fetch(`${address}/status`));
  const session = await openSession(address, {
    browserName: 'MiniBrowser',
    'webkitgtk:browserOptions': { binary: paths.browser, args: ['--automation'] },
  });
  const version = String(session.capabilities.browserVersion).split('.').slice(0, 2).join('.');
  // The window the session began with stays open: without one there is no session.
  const home = await session.command<string>('GET', '/window');
  const known = new Set([home]);
  return {
    name: 'WebKit',
    version,
    async open(address, opensWindow) {
      await session.command('POST', '/window', { handle: home });
      const handle = opensWindow ? home : await newTab(session);
      known.add(handle);
      const tab = tabOf(session, handle, known);
      await tab.go(address);
      // Only the first window may open others, and with it the session would end.
      return opensWindow ? { ...tab, close: () => tab.go('about:blank') } : tab;
    },
    async close() {
      await session.end();
      driver.kill();
      screen.kill();
    },
  };
}

async function newTab(session: WebDriver): Promise<string> {
  const { handle } = await session.command<{ handle: string }>('POST', '/window/new', {
    type: 'tab',
  });
  return handle;
}

function tabOf(session: WebDriver, handle: string, known: Set<string>): Tab {
  let inCourse = false;

  async function toPage(): Promise<void> {
    inCourse = false;
    await session.command('POST', '/window', { handle });
    await session.command('POST', '/frame', { id: null });
  }

  /** Goes down into frames until one shows the course. */
  async function toCourse(): Promise<boolean> {
    if (await execute((path) => location.pathname.startsWith(path), coursePath)) return true;
    const frames = await execute(() => document.querySelectorAll('iframe').length, null);
    for (let id = 0; id < frames; id += 1) {
      await session.command('POST', '/frame', { id });
      if (await toCourse()) return true;
      await session.command('POST', '/frame/parent');
    }
    return false;
  }

  function execute<Result, Argument>(run: InPage<Result, Argument>, argument: Argument) {
    return session.command<Result>('POST', '/execute/sync', {
      script: `return (${run})(arguments[0])`,
      args: [argument ?? null],
    });
  }

  /** Null as long as no window has been opened. */
  async function newHandle(): Promise<string | null> {
    const handles = await session.command<readonly string[]>('GET', '/window/handles');
    return handles.find((each) => !known.has(each)) ?? null;
  }

  return {
    async inPage(run, argument) {
      await toPage();
      return execute(run, argument);
    },
    async inCourse(run, argument) {
      if (!inCourse) {
        await toPage();
        inCourse = await toCourse();
        if (!inCourse) throw new Error('The course is nowhere on the page.');
      }
      try {
        return await execute(run, argument);
      } catch (error) {
        inCourse = false;
        throw error;
      }
    },
    async click(selector) {
      await toPage();
      const element = await session.command<Record<string, string>>('POST', '/element', {
        using: 'css selector',
        value: selector,
      });
      await session.command('POST', `/element/${Object.values(element)[0]}/click`);
    },
    async opened() {
      const fresh = await until('the window opened', newHandle);
      known.add(fresh);
      return tabOf(session, fresh, known);
    },
    async go(url) {
      await toPage();
      await session.command('POST', '/url', { url });
    },
    async close() {
      await toPage();
      await session.command('DELETE', '/window');
    },
    async kill() {
      throw new Error('WebKitWebDriver ends its session with the page.');
    },
  };
}

function firstLine(process: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    process.stdio[3]?.once('data', (data: Buffer) => resolve(data.toString().trim()));
    process.once('exit', () => reject(new Error('The screen for WebKit did not start.')));
  });
}

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const address = server.address();
      const port = typeof address === 'object' && address !== null ? address.port : 0;
      server.close(() => resolve(port));
    });
  });
}
