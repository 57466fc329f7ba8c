import { courseAt } from 'virtual:course';
import { language } from 'virtual:course-words';
import { lessonItems } from '../attempt/course.ts';
import { cmi5 } from '../cmi5/dialect.ts';
import { type LaunchPlatform, openSession } from '../cmi5/open-session.ts';
import type { Labelled } from '../quiz/item-types/item.ts';
import type { Item } from '../quiz/item-types.ts';
import { plainText } from '../quiz/text/text.ts';
import type { AskedQuiz } from '../quiz/varied.ts';
import { storageOf } from '../scorm/browser.ts';
import { connectBy } from '../scorm/connection.ts';
import { readQuizProps } from './quiz-props.ts';

/** Has the course connect with the LRS that its launch names. Only packages of cmi5 load this. */
export function speakWithLrs(): void {
  connectBy(async (key) => {
    const opened = await openSession(key, storageOf('session'), {
      search: window.location.search,
      ...(globalThis.scoPart && { parts: partsOf(key) }),
      fetch: (address, request) => fetch(address, request),
      now: () => Date.now(),
      pause: (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds)),
      language,
      texts: questionTexts,
      onEnded: () => {},
      goTo: (address) => window.location.assign(address),
    });
    return opened.kind === 'open'
      ? { kind: 'found', version: '2004', api: opened.api, dialect: cmi5 }
      : opened;
  });
}

/** Of the key of one AU of several: what the package is called, and its lessons. */
function partsOf(key: string) {
  const lessons = courseAt(0).lessons.map(({ id }) => id);
  return { identifier: key.slice(0, key.lastIndexOf('/')), lessons };
}

const pages = new Map<string, Promise<readonly Item[]>>();

type QuestionTexts = NonNullable<Awaited<ReturnType<LaunchPlatform['texts']>>>;

/** What a question and its parts are called, by the page that asks it. */
async function questionTexts(id: string): Promise<QuestionTexts | null> {
  const course = courseAt(0);
  const lesson = course.lessons.find((each) => lessonItems(each).some((item) => item.id === id));
  const name = lesson?.id ?? 'exam';
  const items = pages.get(name) ?? itemsOf(name);
  pages.set(name, items);
  try {
    const item = (await items).find((each) => each.id === id);
    return item === undefined ? null : textsOf(item);
  } catch {
    // The next answer may find the network there again.
    pages.delete(name);
    return null;
  }
}

async function itemsOf(name: string): Promise<readonly Item[]> {
  const response = await fetch(`${name}.html`);
  const page = new DOMParser().parseFromString(await response.text(), 'text/html');
  const islands = page.querySelectorAll(
    'course-island:is([name="Ask"], [name="Quiz"], [name="Exam"])',
  );
  return [...islands].flatMap((island) => {
    const { quiz } = readQuizProps<{ quiz: AskedQuiz }>(island.getAttribute('props') ?? '');
    // Those whose values are drawn have no texts yet.
    return quiz.items.flatMap((item) => ('template' in item ? [] : [item]));
  });
}

function textsOf(item: Item): QuestionTexts {
  const parts = (all: readonly Labelled[]) =>
    all.map(({ id, text }) => ({ id, text: plainText(text) }));
  const name = plainText(item.prompt);
  switch (item.type) {
    case 'choice':
      return { name, components: { choices: parts(item.options) } };
    case 'sequencing':
      return { name, components: { choices: parts(item.steps) } };
    case 'likert':
      return { name, components: { scale: parts(item.scale) } };
    case 'matching':
      return { name, components: { source: parts(item.sources), target: parts(item.targets) } };
    case 'performance': {
      const steps = item.steps.map(({ id, situation: text }) => ({ id, text }));
      return { name, components: { steps: parts(steps) } };
    }
    default:
      return { name, components: {} };
  }
}
