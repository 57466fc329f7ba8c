import type { SaveState } from '../../../src/attempt/save-state.ts';
import type { Engine, Tab } from '../engines/engine.ts';
import type { PackageServer } from '../package-server.ts';
import { until } from '../until.ts';

/** One launch of the course from the LMS, in any engine. */
export interface Visit {
  /** The LMS's own page. */
  readonly lms: Tab;
  /** Where the course shows: the LMS's page, or a window it opened. */
  readonly course: Tab;
  readonly server: PackageServer;
  /** Which launch of the LMS's it is, from 0. */
  readonly launch: number;
}

/** Opens the LMS at an address and the course in it, and waits for its lesson. */
export async function launch(
  engine: Engine,
  server: PackageServer,
  address: string,
): Promise<Visit> {
  const popup = new URL(address).searchParams.has('popup');
  const lms = await engine.open(address, popup);
  if (popup) {
    await until('the button that opens the course', () =>
      lms.inPage(() => document.querySelector('button') !== null, null),
    );
    await lms.click('button');
  }
  const visit = { lms, course: popup ? await lms.opened() : lms, server, launch: 0 };
  await settled(visit);
  return { ...visit, launch: server.record.launches.length - 1 };
}

/** What the save line says once it says something that lasts, and the questions can be answered. */
export async function settled({ course }: Visit): Promise<SaveState['kind']> {
  return until('a settled save line', () =>
    course.inCourse(() => {
      const kind = document.querySelector<HTMLElement>('.save-line')?.dataset.kind;
      const waiting = document.querySelector('[ssr], [aria-busy=true]') !== null;
      return kind === undefined || ['starting', 'saving', 'read-only'].includes(kind) || waiting
        ? null
        : kind;
    }, null),
  ) as Promise<SaveState['kind']>;
}

/** Chooses the first option of a question, and leaves it there. */
export async function choose({ course }: Visit, item: string): Promise<void> {
  await until(`the first option of ${item}`, () =>
    course.inCourse((id) => {
      const option = document.querySelector<HTMLInputElement>(`#item-${id} input`);
      if (option?.checked === false) option.click();
      return option?.checked === true;
    }, item),
  );
}

/** Presses the button that gives the answer chosen. */
export async function press({ course }: Visit, item: string): Promise<void> {
  await course.inCourse((id) => {
    document.querySelector<HTMLElement>(`#item-${id} .item-actions button`)?.click();
  }, item);
}

/** Whether the page shows a question as answered. */
export async function shows({ course }: Visit, item: string): Promise<boolean> {
  return course.inCourse((id) => document.querySelector(`#item-${id} .verdict`) !== null, item);
}

/** The page no longer paints: what it wanted to do after the next paint never happens. */
export async function stopPainting({ course }: Visit): Promise<void> {
  await course.inCourse(() => {
    window.requestAnimationFrame = () => 0;
  }, null);
}

/** Gives an answer; what the save line says of it then. */
export async function answer(visit: Visit, item: string): Promise<SaveState['kind']> {
  await choose(visit, item);
  await press(visit, item);
  await until(`the verdict on ${item}`, () => shows(visit, item));
  return settled(visit);
}
