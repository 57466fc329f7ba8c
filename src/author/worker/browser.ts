import { type Remote, wrap } from 'comlink';
import type { AuthorWorker } from './worker.ts';

/** Starts the worker that reads and judges what is written; it stays for as long as the page. */
export function startAuthorWorker(): AuthorWorker {
  const started = new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' });
  const remote: Remote<AuthorWorker> = wrap(started);
  // Of a remote each name is something, so pages get an object of their own.
  return {
    open: async (data, built) => remote.open(data, built),
    judge: async (texts, lessons) => remote.judge(texts, lessons),
    lesson: async (text) => remote.lesson(text),
    addPicture: async (picture) => remote.addPicture(picture),
    readBank: async (files, options) => remote.readBank(files, options),
    review: async () => remote.review(),
    guess: async () => remote.guess(),
    draw: async (wanted) => remote.draw(wanted),
    questions: async (texts, lessons) => remote.questions(texts, lessons),
    toMake: async (texts, lessons) => remote.toMake(texts, lessons),
    schema: async (of) => remote.schema(of),
  };
}
