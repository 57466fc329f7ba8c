import type { ReadFormat, SourceFile } from '../bank/bank.ts';
import { BankDraft } from '../bank/bank-draft.ts';
import { rootTag, xmlText } from '../source/source-text.ts';
import { childOf, childrenOf, readXml } from '../source/xml-tree.ts';
import { madeOfCalculated, madeOfCalculatedChoice } from './calculated.ts';
import {
  type Made,
  madeOfChoice,
  madeOfMatching,
  madeOfOrdering,
  madeOfTrueFalse,
} from './choices.ts';
import { addCloze } from './cloze.ts';
import { addGapFill } from './gapfill.ts';
import { MoodleQuestion } from './question.ts';
import { madeOfSelect } from './select.ts';
import { madeOfEssay, madeOfNumerical, madeOfShortAnswer } from './typed.ts';

/** Whether a file is a question bank of Moodle. */
export function isMoodleXml({ bytes }: SourceFile): boolean {
  return /^<quiz(?!.*\bxmlns)(\s|$)/s.test(rootTag(bytes) ?? '');
}

/** Reads Moodle XML as the question bank exports it: a category becomes a quiz. */
export const readMoodle: ReadFormat = (files, options) => {
  const draft = new BankDraft(options);
  for (const file of files) readFile(file, draft);
  return draft.bank(files);
};

function readFile(file: SourceFile, draft: BankDraft): void {
  const { text, change } = xmlText(file.bytes);
  const read = readXml(text);
  const whole = { place: { file: file.name }, name: file.name };
  if (read.kind === 'malformed') {
    const { line, column, reason } = read;
    draft.leave(
      { ...whole, place: { file: file.name, line, column } },
      `It is no XML that can be read: ${reason}.`,
    );
    return;
  }
  if (read.root.name !== 'quiz') {
    draft.leave(
      whole,
      `A question bank of Moodle begins with <quiz>, this file with <${read.root.name}>.`,
    );
    return;
  }
  if (change !== null) draft.note(whole, [change]);
  draft.section(file.name.replace(/^.*\//, '').replace(/\.[^.]*$/, ''));
  const stems = new Map<string, string>();
  for (const element of childrenOf(read.root, 'question')) {
    addQuestion(new MoodleQuestion(element, file.name, draft.shelf), draft, stems);
  }
}

function addQuestion(question: MoodleQuestion, draft: BankDraft, stems: Map<string, string>): void {
  switch (question.type) {
    case 'category':
      openCategory(question, draft);
      return;
    case 'description':
      addDescription(question, draft, stems);
      return;
    case 'cloze':
    case 'multianswer':
      addCloze(question, draft);
      return;
    case 'gapfill':
      addGapFill(question, draft);
      return;
    default: {
      if (question.isOn('hidden'))
        question.changes.push('It is hidden in Moodle, and is shown here.');
      const make = makers[question.type];
      const made: Made =
        make === undefined
          ? { left: `Ours has no counterpart to the question type “${question.type}”.` }
          : make(question);
      if ('left' in made) draft.leave(question.source, made.left);
      else {
        const stem = stems.get(stemTag(question) ?? '');
        const item = stem === undefined ? made.item : { ...made.item, stem };
        draft.add(question.source, question.names, item, question.changes);
      }
    }
  }
}

const makers: Readonly<Record<string, (question: MoodleQuestion) => Made>> = Object.assign(
  Object.create(null),
  {
    multichoice: madeOfChoice,
    oumultiresponse: madeOfChoice,
    multichoiceset: madeOfChoice,
    truefalse: madeOfTrueFalse,
    shortanswer: madeOfShortAnswer,
    numerical: madeOfNumerical,
    matching: madeOfMatching,
    ddmatch: madeOfMatching,
    essay: madeOfEssay,
    ordering: madeOfOrdering,
    gapselect: madeOfSelect,
    ddwtos: madeOfSelect,
    calculated: madeOfCalculated,
    calculatedsimple: madeOfCalculated,
    calculatedmulti: madeOfCalculatedChoice,
  },
);

/** `$course$/top/Default for Rivers/Sources` is the quiz "Sources" of the path "Rivers". */
function openCategory(question: MoodleQuestion, draft: BankDraft): void {
  const path = question.letters(childOf(question.element, 'category'));
  const parts = path
    .replaceAll('//', '\u0000')
    .split('/')
    .map((part) => part.replaceAll('\u0000', '/').trim())
    .filter((part) => part !== '' && part !== 'top' && !/^\$\w+\$$/.test(part));
  const info = question.text(childOf(question.element, 'info'));
  draft.section(parts.join(': ') || 'Questions', info, question.value('idnumber'));
}

/** A text without a question: the intro of its quiz where it comes first, and a stem where it says so. */
function addDescription(
  question: MoodleQuestion,
  draft: BankDraft,
  stems: Map<string, string>,
): void {
  const text = question.text(childOf(question.element, 'questiontext'));
  const tag = stemTag(question);
  if (tag !== undefined && text !== '') {
    stems.set(tag, draft.stem(text, [tag]));
    draft.note(question.source, ['It is a stem, shown once above the questions that lean on it.']);
  } else if (text !== '' && draft.introduce(text)) {
    draft.note(question.source, ['It is the intro of the quiz.', ...question.changes]);
  } else {
    draft.leave(
      question.source,
      'It is a text without a question; make it a stem of the questions that lean on it, or a part of the lesson.',
    );
  }
}

/** The tag `stem:…`, which our own export writes. */
function stemTag({ tags }: MoodleQuestion): string | undefined {
  return tags.map((tag) => /^stem:(.+)$/.exec(tag)?.[1]).find((name) => name !== undefined);
}
