import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { build } from 'vite';
import { openedDocument, type WrittenDocument } from '../../src/author/document/document.ts';
import { itemText, type QuizText, quizText } from '../../src/author/document/quiz-text.ts';
import { course } from '../browser/packages.ts';
import type { SiteServer } from '../browser/site-server.ts';
import type { Row } from './row.ts';

const count = 2_000;
const keys = 40;

/** Typing in a quiz of 2,000 items on the page for authors, against an editor with one item and nothing else. */
export async function writingRows(
  browser: Browser,
  site: SiteServer,
  folder: string,
): Promise<readonly Row[]> {
  const quiz = largeQuiz();
  const bare = await inPage(browser, async (page) => {
    await openBare(page, itemText(quiz, 0), folder);
    return workOfKey(page);
  });
  const own = await inPage(browser, async (page) => {
    await openDraft(page, site, quiz);
    return workOfKey(page);
  });
  return [
    {
      what: 'a key typed in a quiz of 2,000 items: work of the page, against a bare editor',
      unit: 'times',
      budget: 6,
      rival: '–',
      measured: own / bare,
    },
  ];
}

async function inPage<Result>(
  browser: Browser,
  run: (page: Page) => Promise<Result>,
): Promise<Result> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 } });
  try {
    return await run(await context.newPage());
  } finally {
    await context.close();
  }
}

function largeQuiz(): QuizText {
  const exam = JSON.parse(readFileSync(`quizzes/${course.exam.id}.json`, 'utf8'));
  const items = Array.from({ length: count }, (_, at) => {
    const { stem: _stem, ...item } = exam.items[at % exam.items.length];
    return { ...item, id: `item_${at}` };
  });
  const { stems: _stems, ...rest } = exam;
  return quizText(`quizzes/${course.exam.id}.json`, JSON.stringify({ ...rest, items }, null, 2));
}

async function openBare(page: Page, text: string, folder: string): Promise<void> {
  await build({
    configFile: false,
    logLevel: 'error',
    build: {
      outDir: join(folder, 'bare'),
      rollupOptions: {
        input: join(import.meta.dirname, 'bare-editor.ts'),
        output: { entryFileNames: 'bare.js' },
      },
    },
  });
  await page.evaluate((text) => {
    document.body.dataset.text = text;
  }, text);
  await page.addScriptTag({ path: join(folder, 'bare/bare.js'), type: 'module' });
  await page.locator('.cm-content').click();
}

/** The page with a draft of the quiz, and the JSON of one of its items. */
async function openDraft(page: Page, site: SiteServer, quiz: QuizText): Promise<void> {
  const step = { name: 'begin', changes: [], before: null, after: null };
  const document: WrittenDocument = { ...openedDocument([quiz]), past: [step] };
  await page.goto(site.page('author-item.html'));
  await page.evaluate(keepDraft, { home: `site/${course.id}`, base: 0, document, kept: 0 });
  await page.goto(site.page('author.html'));
  await page.getByText(`${count} questions`, { exact: true }).waitFor();
  // What is found in all of it is not what a key costs.
  await page.getByText(/in this question/).waitFor();
  await page.getByRole('radio', { name: 'JSON' }).check();
  await page.locator('.cm-content').click();
}

/** Runs in the page. */
function keepDraft(draft: object): Promise<void> {
  return new Promise((kept, failed) => {
    const opening = indexedDB.open('author-drafts', 1);
    opening.onupgradeneeded = () => opening.result.createObjectStore('drafts', { keyPath: 'home' });
    opening.onerror = () => failed(opening.error);
    opening.onsuccess = () => {
      const writing = opening.result.transaction('drafts', 'readwrite');
      writing.objectStore('drafts').put(draft);
      writing.oncomplete = () => {
        opening.result.close();
        kept();
      };
    };
  });
}

/** What the main thread works for a key until the page is drawn again, at the median, in milliseconds. */
async function workOfKey(page: Page): Promise<number> {
  const session = await page.context().newCDPSession(page);
  await session.send('Performance.enable');
  const worked = async () => {
    const { metrics } = await session.send('Performance.getMetrics');
    return (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? 0) * 1000;
  };
  const all: number[] = [];
  for (let at = 0; at < keys; at += 1) {
    const before = await worked();
    await page.keyboard.type('a');
    await page.evaluate(drawn);
    all.push((await worked()) - before);
  }
  return all.sort((one, other) => one - other)[keys / 2] ?? 0;
}

/** Runs in the page. */
function drawn(): Promise<unknown> {
  return new Promise((done) => requestAnimationFrame(() => setTimeout(done, 20)));
}
