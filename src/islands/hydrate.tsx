import { movingFigure } from 'virtual:moving-figures';
import { loadPredicted } from 'virtual:predicted';
import { type ComponentProps, type ReactNode, startTransition } from 'react';
import { hydrateRoot, type Root } from 'react-dom/client';
import type { CertificateProps } from './Certificate.tsx';
import type { ExamProps } from './Exam.tsx';
import { loadViews } from './items/views.ts';
import { Notices } from './Notices.tsx';
import { type IslandName, islandNames } from './names.ts';
import type { PredictedProps } from './Predicted.tsx';
import { Ask, Quiz } from './Quiz.tsx';
import { readQuizProps } from './quiz-props.ts';
import { SaveLine } from './SaveLine.tsx';
import { followTranslators } from './translated-texts.ts';

/** What draws an island once all that it needs is loaded: later, the network may be gone. */
type Draw = (props: string) => ReactNode | Promise<ReactNode>;

/** Each island with its props as JSON. What only one page has loads with that page. */
const draw: Readonly<Record<IslandName, Draw>> = {
  SaveLine: () => <SaveLine />,
  Notices: () => <Notices />,
  Quiz: async (props) => {
    const given = readQuizProps<ComponentProps<typeof Quiz>>(props);
    await loadViews(given.quiz.items);
    return <Quiz {...given} />;
  },
  Ask: async (props) => {
    const given = readQuizProps<ComponentProps<typeof Ask>>(props);
    await loadViews(given.quiz.items);
    return <Ask {...given} />;
  },
  Predicted: async (props) => {
    const given = readQuizProps<PredictedProps>(props);
    const Predicted = await loadPredicted?.();
    return Predicted && <Predicted {...given} />;
  },
  CoverStatus: async () => {
    const { CoverStatus } = await import('./CoverStatus.tsx');
    return <CoverStatus />;
  },
  Exam: async (props) => {
    const given = readQuizProps<ExamProps>(props);
    const [{ Exam }] = await Promise.all([import('./Exam.tsx'), loadViews(given.quiz.items)]);
    return <Exam {...given} />;
  },
  Practice: async () => {
    const { Practice } = await import('./Practice.tsx');
    return <Practice />;
  },
  Certificate: async (props) => {
    const given: CertificateProps = JSON.parse(props);
    const { Certificate } = await import('./Certificate.tsx');
    return <Certificate {...given} />;
  },
  Standing: async () => {
    const { Standing } = await import('./Standing.tsx');
    return <Standing />;
  },
};

/**
 * Starts the islands of this page and of all that come into the document after it, each as soon as
 * it stands there. Those of the built course pages, that is: `authoring/finished-pages.ts` makes
 * `<course-island>` of Astro's islands there, whose own runtime is five times this. Figures of the
 * course wait until they are near.
 */
export function startIslands(): void {
  followTranslators();
  customElements.define('course-island', CourseIsland);
}

const { port1: calling, port2: called } = new MessageChannel();
const waiting: (() => void)[] = [];
called.onmessage = () => waiting.shift()?.();

/**
 * Waits for a task of its own: all islands of a lesson started in one keep a phone from answering
 * to anything. Not by `setTimeout`, which tabs in the background hold up by a second each.
 */
function turn(): Promise<void> {
  return new Promise((resolve) => {
    waiting.push(resolve);
    calling.postMessage(null);
  });
}

class CourseIsland extends HTMLElement {
  #root: Root | null = null;

  async connectedCallback(): Promise<void> {
    if (this.#root !== null) return;
    const name = islandNames.find((each) => each === this.getAttribute('name'));
    const drawn = await (name === undefined
      ? movingFigure?.(this)
      : draw[name](this.getAttribute('props') ?? ''));
    if (drawn === undefined) return;
    await turn();
    if (!this.isConnected || this.#root !== null) return;
    startTransition(() => {
      this.#root = hydrateRoot(this, drawn, {
        identifierPrefix: this.getAttribute('prefix') ?? '',
      });
    });
    for (const state of ['ssr', 'waiting']) this.removeAttribute(state);
  }

  disconnectedCallback(): void {
    // An element that only moves is back by then.
    queueMicrotask(() => {
      if (!this.isConnected) this.#root?.unmount();
    });
  }
}
