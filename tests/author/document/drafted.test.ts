import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  done,
  openedDocument,
  undone,
  type WrittenDocument,
} from '../../../src/author/document/document.ts';
import { reopened } from '../../../src/author/document/drafted.ts';
import { retypeLesson } from '../../../src/author/document/operations.ts';
import { retypeQuiz } from '../../../src/author/document/quiz-operations.ts';
import { quizText } from '../../../src/author/document/quiz-text.ts';
import { hash } from '../../../src/quiz/text/hash.ts';

const quiz = (text: string) => quizText('quizzes/a.json', text);
const first = '{ "title": "One", "items": [] }';
const lesson = { file: 'lessons/a.mdx', text: 'Rain.' };
const opened = (text = first, lessons = [lesson]) => openedDocument([quiz(text)], null, lessons);

function typed(document: WrittenDocument, text: string): WrittenDocument {
  const step = retypeLesson(document, lesson.file, text);
  return step === null ? document : done(document, step);
}

describe('a draft on other files than it began with', () => {
  it('takes what came since of a file in which nothing was unsaved, and can take nothing back there', () => {
    const draft = typed(opened(), 'Rain falls.');
    const now = [{ ...lesson, text: 'Rain falls on the sea.' }];
    const { document, foreign } = reopened(opened(first, now), draft, []);
    expect(document.lessons).toEqual(now);
    expect(document.past).toEqual([]);
    expect(foreign.size).toBe(0);
  });

  it('keeps what was unsaved, with its steps, and says nothing where the file is as it was', () => {
    const draft = typed(opened(), 'Rain falls.');
    const unsaved = [{ file: lesson.file, began: hash('Rain.') }];
    const { document, foreign } = reopened(
      opened('{ "title": "Two", "items": [] }'),
      draft,
      unsaved,
    );
    expect(document.lessons[0]?.text).toBe('Rain falls.');
    expect(undone(document).lessons[0]?.text).toBe('Rain.');
    expect(document.files[0]?.text).toContain('Two');
    expect(foreign.size).toBe(0);
  });

  it('names a file that both have changed, and keeps what was written', () => {
    const draft = typed(opened(), 'Rain falls.');
    const unsaved = [{ file: lesson.file, began: hash('Rain.') }];
    const now = opened(first, [{ ...lesson, text: 'Snow.' }]);
    const { document, foreign } = reopened(now, draft, unsaved);
    expect(document.lessons[0]?.text).toBe('Rain falls.');
    expect([...foreign.keys()]).toEqual([lesson.file]);
  });

  it('has files that are new on either side, and none that is gone', () => {
    const mine = { ...opened(), files: [quiz(first), quizText('quizzes/mine.json', '{}')] };
    const draft = typed(
      { ...mine, lessons: [lesson, { file: 'lessons/old.mdx', text: 'Old.' }] },
      'R',
    );
    const fresh = openedDocument([quiz(first), quizText('quizzes/new.json', '{}')], null, [lesson]);
    const unsaved = [{ file: 'quizzes/mine.json', began: hash('') }];
    const { document } = reopened(fresh, draft, unsaved);
    expect(document.files.map(({ file }) => file)).toEqual([
      'quizzes/a.json',
      'quizzes/new.json',
      'quizzes/mine.json',
    ]);
    expect(document.lessons.map(({ file }) => file)).toEqual([lesson.file]);
  });

  it('is taken whole where it does not say what was unsaved, and names what is other', () => {
    const draft = typed(opened(), 'Rain falls.');
    const { document, foreign } = reopened(opened(), draft, undefined);
    expect(document.lessons[0]?.text).toBe('Rain falls.');
    expect([...foreign.keys()]).toEqual([lesson.file]);
  });

  it('never takes a step back into a text that it was not made in', () => {
    const text = fc.string({ maxLength: 8 });
    const writing = fc.array(fc.record({ isLesson: fc.boolean(), text }), { maxLength: 6 });
    const saved = fc.option(text, { nil: undefined });
    fc.assert(
      fc.property(writing, saved, (writes, theirs) => {
        const texts = new Set([first]);
        const draft = writes.reduce((document, write) => {
          const around = JSON.stringify({ title: write.text, items: [] });
          const step = write.isLesson
            ? retypeLesson(document, lesson.file, write.text)
            : retypeQuiz(document, 'quizzes/a.json', around);
          const next = step === null ? document : done(document, step);
          texts.add(next.files[0]?.text ?? '');
          return next;
        }, opened());
        const written = draft.lessons[0]?.text ?? '';
        const now = { ...lesson, text: theirs ?? written };
        const unsaved = [{ file: 'quizzes/a.json', began: hash(first) }];
        let { document } = reopened(opened(first, [now]), draft, unsaved);
        while (document.past.length > 0) document = undone(document);
        expect(document.lessons[0]?.text).toBe(now.text === written ? 'Rain.' : now.text);
        expect(texts).toContain(document.files[0]?.text);
      }),
    );
  });
});
