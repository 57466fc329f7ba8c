import { expect, it } from 'vitest';
import { checkItems } from '../../../src/attempt/course.ts';
import { createSco, type ScoPage } from '../../../src/islands/sco/sco.ts';
import { rightResponse } from '../../attempt/responses.ts';
import { keptLms } from '../../scorm/kept-lms.ts';
import { memoryStorage } from '../../simulator/page.ts';
import { course, quietPage } from '../quiet-page.ts';

interface Document {
  readonly page: ScoPage;
  /** The LMS's API object; null while there is none. */
  api: object | null;
  /** The document goes. */
  leave(): void;
  /** Runs what is scheduled until nothing is, but for what repeats for ever. */
  settle(): void;
}

/** A document that is loaded in a browser with nothing in its storage. */
function openDocument(said: string): Document {
  const tasks: (() => void)[] = [];
  const stores = { local: memoryStorage(), session: memoryStorage() };
  const document: Document = {
    api: null,
    leave: () => {},
    settle() {
      for (const task of tasks.splice(0)) task();
    },
    page: {
      ...quietPage,
      said: (name) => (name === 'package' ? said : ''),
      findApi: () => document.api && { version: '1.2', api: document.api },
      storageOf: (kind) => stores[kind],
      schedule(task) {
        tasks.push(task);
        return () => void tasks.splice(tasks.indexOf(task), tasks.includes(task) ? 1 : 0);
      },
      watchPage(visit, left) {
        document.leave = () => {
          if (visit.leave()) left();
        };
      },
    },
  };
  return document;
}

const [item] = checkItems(course);
if (item === undefined) throw new RangeError('the course has no items');
const asked = { ...item, prompt: 'Which gate?' };

it('takes answers once the launch is read, keeps them with the LMS and ends when its document goes', async () => {
  const lms = await keptLms('1.2');
  const document = openDocument('scorm-1.2');
  document.api = lms.launch();
  const sco = createSco(() => course, document.page);
  sco.store.answer(asked, rightResponse(item), 2);
  expect(sco.shown.attempt.get().answers.size).toBe(0);
  sco.launch();
  expect(sco.shown.answerable.get()).toBe(true);
  sco.store.answer(asked, rightResponse(item), 2);
  document.settle();
  expect(sco.shown.saveState.get()).toEqual({ kind: 'saved' });
  document.leave();
  const again = openDocument('scorm-1.2');
  again.api = lms.launch();
  const next = createSco(() => course, again.page);
  next.launch();
  expect([...next.shown.attempt.get().answers.keys()]).toEqual([item.id]);
});

it('ends by a button, and takes no answer after that', async () => {
  const lms = await keptLms('1.2');
  const document = openDocument('scorm-1.2');
  document.api = lms.launch();
  const sco = createSco(() => course, document.page);
  sco.launch();
  expect(sco.shown.leavable.get()).toBe(true);
  expect(await sco.leave()).toBe(true);
  expect(sco.shown.leavable.get()).toBe(false);
  sco.store.answer(asked, rightResponse(item), 2);
  expect(sco.shown.attempt.get().answers.size).toBe(0);
  expect(lms.calls.filter(({ name }) => name === 'Finish')).toHaveLength(1);
});

it('does not leave while the LMS takes nothing, and says so once', async () => {
  const lms = await keptLms('1.2');
  lms.server = 'refusing';
  const document = openDocument('scorm-1.2');
  document.api = lms.launch();
  const sco = createSco(() => course, document.page);
  sco.launch();
  expect(await sco.leave()).toBe(false);
  expect(await sco.leave()).toBe(false);
  expect(sco.shown.notices.get()).toEqual([{ kind: 'unsent' }]);
  expect(sco.shown.answerable.get()).toBe(true);
});

it('goes on without an LMS, and offers what was answered to one that appears late', async () => {
  const document = openDocument('scorm-1.2');
  const sco = createSco(() => course, document.page);
  sco.launch();
  await expect.poll(() => sco.shown.saveState.get().kind).toBe('no-lms');
  expect(sco.shown.leavable.get()).toBe(false);
  sco.store.answer(asked, rightResponse(item), 2);
  const lms = await keptLms('1.2');
  document.api = lms.launch();
  document.settle();
  expect(sco.shown.attempt.get().answers.size).toBe(0);
  expect(sco.shown.earlier.get()?.count).toBe(1);
  sco.shown.earlier.get()?.takeUp();
  expect(sco.shown.attempt.get().answers.size).toBe(1);
  expect(sco.shown.earlier.get()).toBeNull();
  document.settle();
  expect(sco.shown.saveState.get()).toEqual({ kind: 'saved' });
});

it('goes on without an LMS that starts no session, and says why', async () => {
  const document = openDocument('scorm-1.2');
  document.api = { LMSInitialize: () => 'false', LMSGetLastError: () => '101' };
  const sco = createSco(() => course, document.page);
  sco.launch();
  await expect.poll(() => sco.shown.launched.get()).toBe(true);
  expect(sco.shown.notices.get()).toEqual([
    expect.objectContaining({ kind: 'not-started', code: 101 }),
  ]);
  expect(sco.shown.leavable.get()).toBe(false);
});
