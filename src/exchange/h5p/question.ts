import type { SourceFile } from '../bank/bank.ts';
import type { BankDraft, Source } from '../bank/bank-draft.ts';
import { letterOf } from '../bank/ids.ts';
import { htmlText, undescribed } from '../text/html-text.ts';
import { markdownOf } from '../text/letters.ts';
import {
  readCrossword,
  readFlashcards,
  readGuessed,
  readPicturesInOrder,
  readSurveyed,
} from './cards.ts';
import {
  type H5pQuestion,
  inside,
  listOf,
  orNone,
  type Params,
  type Reading,
  stringsOf,
  wordsOf,
} from './reading.ts';

const readers: Readonly<Record<string, (reading: Reading) => void>> = {
  'H5P.MultiChoice': readMultiChoice,
  'H5P.TrueFalse': readTrueFalse,
  'H5P.SingleChoiceSet': readSingleChoices,
  'H5P.Summary': readSummary,
  'H5P.Blanks': readBlanks,
  'H5P.DragText': readDragText,
  'H5P.SortParagraphs': readSorted,
  'H5P.Essay': readEssay,
  'H5P.ImageSequencing': readPicturesInOrder,
  'H5P.Flashcards': readFlashcards,
  'H5P.Crossword': readCrossword,
  'H5P.GuessTheAnswer': readGuessed,
  'H5P.SimpleMultiChoice': readSurveyed,
};

export function isH5pQuestion(library: string): boolean {
  return Object.hasOwn(readers, library);
}

/** Adds the items of a content, or the reason why there are none. */
export function addH5pQuestion(
  draft: BankDraft,
  { library, params, title, id }: H5pQuestion,
  fileAt: (path: string) => SourceFile | undefined,
): void {
  const file = 'content/content.json';
  const changes = new Set<string>();
  const picture = (src: string) => {
    const found = fileAt(src.replace(/#.*$/, ''));
    return found === undefined
      ? { missing: `The picture ${src.slice(0, 80)} is not in the package.` }
      : draft.shelf.add(found.name, found.bytes);
  };
  const text = (html: unknown, room: 'block' | 'line'): string => {
    const read = htmlText(typeof html === 'string' ? html : '', { room, picture });
    for (const change of read.changes) changes.add(change);
    return read.text;
  };
  const source = (words: string): Source => ({ place: { file }, name: words || title || library });
  const shown = pictureOf(params, picture);
  if (shown?.change !== undefined) changes.add(shown.change);
  const reading: Reading = {
    draft,
    params,
    block: (html) => text(html, 'block'),
    line: (html) => text(html, 'line'),
    add(item, what = '', further = []) {
      const prompt =
        shown?.markdown === undefined ? item.prompt : `${shown.markdown}\n\n${item.prompt}`;
      const words = item.prompt.replace(/\s+/g, ' ').slice(0, 60);
      const names = [
        id === '' ? undefined : `${words.slice(0, 24)} ${id.slice(0, 8)}${what}`,
        words,
      ];
      draft.add(source(words), names, { ...item, prompt }, [...changes, ...further]);
    },
    pictured(path, alt) {
      const found = picture(wordsOf(path));
      if (typeof found === 'string') return inMarkdown(found, wordsOf(alt));
      changes.add(found.missing);
      return '';
    },
    leave: (reason) => draft.leave(source(''), reason),
  };
  const read = Object.hasOwn(readers, library) ? readers[library] : undefined;
  if (read === undefined) reading.leave(`${library} has no counterpart here.`);
  else read(reading);
}

/** The picture that stands above a question. */
function pictureOf(
  params: Params,
  take: (src: string) => string | { readonly missing: string },
): { readonly markdown?: string; readonly change?: string } | null {
  const media = inside(inside(params, 'media'), 'type');
  const path = inside(inside(media, 'params'), 'file').path;
  if (typeof path !== 'string') {
    const library = wordsOf(media.library).split(' ')[0] ?? '';
    return library === '' ? null : { change: `Its ${library} is left out.` };
  }
  const address = take(path);
  if (typeof address !== 'string') return { change: address.missing };
  return { markdown: inMarkdown(address, wordsOf(inside(media, 'params').alt)) };
}

function inMarkdown(address: string, alt: string): string {
  const words = alt.replace(/[[\]\n]/g, ' ').trim();
  return `![${words === '' ? undescribed : words}](${address})`;
}

function readMultiChoice({ params, block, line, add, leave }: Reading): void {
  const answers = listOf(params.answers);
  const options = answers.map((answer, at) => ({
    id: letterOf(at),
    text: line(answer.text),
    feedback: orNone(block(inside(answer, 'tipsAndFeedback').chosenFeedback)),
  }));
  const correct = answers.flatMap(({ correct }, at) => (correct === true ? [letterOf(at)] : []));
  const { type } = inside(params, 'behaviour');
  const many = type === 'multi' || (type !== 'single' && correct.length > 1);
  if (correct.length === 0) leave('No option of it is right, which ours must have.');
  else
    add({
      type: 'choice',
      prompt: block(params.question),
      choose: many ? 'many' : 'one',
      options,
      correct: many ? correct : correct.slice(0, 1),
    });
}

function readTrueFalse({ params, block, add }: Reading): void {
  const behaviour = inside(params, 'behaviour');
  const correct = params.correct === true || params.correct === 'true';
  const right = orNone(block(behaviour.feedbackOnCorrect));
  const wrong = orNone(block(behaviour.feedbackOnWrong));
  add({
    type: 'true-false',
    prompt: block(params.question),
    correct,
    feedback: correct ? { true: right, false: wrong } : { true: wrong, false: right },
  });
}

/** The first answer of each is right. */
function readSingleChoices(reading: Reading): void {
  const { params } = reading;
  for (const [at, choice] of listOf(params.choices).entries())
    addFirstRight(reading, choice.question, stringsOf(choice.answers), at);
}

function readSummary(reading: Reading): void {
  const { params } = reading;
  for (const [at, each] of listOf(params.summaries).entries())
    addFirstRight(reading, params.intro, stringsOf(each.summary), at);
}

function addFirstRight(
  { block, line, add }: Reading,
  question: unknown,
  answers: readonly string[],
  at: number,
): void {
  add(
    {
      type: 'choice',
      prompt: block(question),
      choose: 'one',
      options: answers.map((text, nth) => ({ id: letterOf(nth), text: line(text) })),
      correct: [letterOf(0)],
    },
    ` ${at + 1}`,
  );
}

function readBlanks({ params, draft, block, add, leave }: Reading): void {
  const texts = stringsOf(params.questions);
  const matters = inside(params, 'behaviour').caseSensitive === true;
  const intro = block(params.text);
  addBlanks({ draft, add, leave, block }, texts, { intro, matters, changes: [] });
}

function readDragText({ params, draft, block, add, leave }: Reading): void {
  const text = wordsOf(params.textField)
    .split('\n')
    .map((line) => `<p>${line.replaceAll('&', '&amp;').replaceAll('<', '&lt;')}</p>`)
    .join('');
  addBlanks({ draft, add, leave, block }, [text], {
    intro: block(params.taskDescription),
    matters: false,
    changes: ['Words that were dragged are typed.'],
  });
}

/** `*answer/other:tip*` is a blank; `**` stands for a star. */
const blank = /\*((?:[^*]|\*\*)+)\*(?!\*)/g;

function addBlanks(
  { draft, block, add, leave }: Pick<Reading, 'draft' | 'block' | 'add' | 'leave'>,
  texts: readonly string[],
  { intro, matters, changes }: { intro: string; matters: boolean; changes: readonly string[] },
): void {
  for (const html of texts) {
    const answers: string[] = [];
    const numbered = html.replace(blank, (_, answer: string) => {
      answers.push(answer);
      return `____ (${answers.length})`;
    });
    if (answers.length === 0) {
      leave('A text of it has no blank.');
      continue;
    }
    const one = answers.length === 1;
    const text = block(one ? numbered.replace('____ (1)', '____') : numbered);
    const prompt = intro === '' ? text : `${intro}\n\n${text}`;
    const stem = one ? undefined : draft.stem(prompt, [prompt.slice(0, 40)]);
    for (const [at, answer] of answers.entries()) {
      const [words = '', tip] = answer.split(/:(?!\/\/)/);
      add(
        {
          type: 'fill-in',
          prompt: one ? prompt : `What belongs into blank (${at + 1})?`,
          stem,
          accept: [...new Set(words.split('/').map((word) => plainWord(word)))],
          ...(matters ? { caseMatters: true } : {}),
          hint: tip === undefined ? undefined : orNone(markdownOf(tip)),
        },
        ` ${at + 1}`,
        changes,
      );
    }
  }
}

/** The letters of a word of a blank, which stands in HTML. */
function plainWord(word: string): string {
  return word
    .replace(/<[^>]*>/g, '')
    .replaceAll('&nbsp;', ' ')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&#039;', "'")
    .replaceAll('&amp;', '&')
    .replaceAll('**', '*')
    .trim();
}

function readSorted({ params, block, line, add }: Reading): void {
  const paragraphs = stringsOf(params.paragraphs);
  add({
    type: 'sequencing',
    prompt: block(params.taskDescription) || 'Put these in order.',
    steps: paragraphs.map((text, at) => ({ id: letterOf(at), text: line(text) })),
    correct: paragraphs.map((_, at) => letterOf(at)),
  });
}

function readEssay({ params, block, add, leave }: Reading): void {
  const model = block(inside(params, 'solution').sample);
  const rubric = listOf(params.keywords)
    .map(({ keyword }) => markdownOf(wordsOf(keyword)))
    .filter((text) => text !== '');
  if (model === '' && rubric.length === 0)
    leave('It has neither a sample solution nor keywords to compare an answer with.');
  else
    add({
      type: 'long-fill-in',
      prompt: block(params.taskDescription),
      model: model === '' ? rubric.join('; ') : model,
      ...(rubric.length === 0 ? {} : { rubric }),
    });
}
