import type { KnownIds } from '../../authoring/check-references.ts';
import type { Completion, Completions, EditorHelp, Note } from './editor-help.ts';

/** What may stand in lessons, for who is typing one. */

export type LessonNames = Omit<KnownIds, 'pages'>;

interface Part {
  /** What a new one begins with. */
  readonly insert: string;
  readonly about: string;
}

/** The parts that lessons of every course have. */
const parts: Readonly<Record<string, Part>> = {
  Ask: { insert: '<Ask id="" />', about: 'Asks one question of the checks of this lesson, here.' },
  Claim: {
    insert: '<Claim facts=""></Claim>',
    about: 'Marks words that rest on facts, by the ids these have in facts.json.',
  },
  LargeNumber: {
    insert: '<LargeNumber number=""></LargeNumber>',
    about: 'Shows a number large, with what it counts beside it.',
  },
  Misconception: {
    insert: '<Misconception claim="">\n\n\n\n</Misconception>',
    about: 'A belief to be judged before it is taken apart; holds where it is true.',
  },
  Predicted: {
    insert: '<Predicted id="" />',
    about: 'Shows what the student answered to a question above.',
  },
  Quiz: {
    insert: '<Quiz id="" />',
    about: 'The questions of a check that are not asked elsewhere in the lesson.',
  },
  Summary: { insert: '<Summary>\n\n\n\n</Summary>', about: 'What to take along.' },
  Term: { insert: '<Term id=""></Term>', about: 'Explains a word, by its id in glossary.json.' },
};

/** @param names as they are known when something is asked */
export function lessonHelp(names: () => LessonNames | null): EditorHelp {
  return {
    completionsAt(text, at) {
      const known = names();
      return known === null ? null : (valuesAt(known, text, at) ?? partsAt(known, text, at));
    },
    noteAt,
  };
}

function partsAt(
  { figures }: Pick<LessonNames, 'figures'>,
  text: string,
  at: number,
): Completions | null {
  const begun = /<[A-Za-z]*$/.exec(text.slice(0, at));
  if (begun === null) return null;
  const typed = /^[A-Za-z]*/.exec(text.slice(at))?.[0] ?? '';
  const options: readonly Completion[] = [
    ...Object.entries(parts).map(([name, part]) => ({ label: `<${name}`, ...part })),
    ...figures.map((name) => ({
      ...{ label: `<${name}`, insert: `<${name} />`, about: 'A figure of this course.' },
    })),
  ];
  return { from: begun.index, to: at + typed.length, options };
}

/** Ids, in the quotation marks of an entry that names some. */
function valuesAt(names: LessonNames, text: string, at: number): Completions | null {
  const [, part = '', entry = '', value = ''] =
    /<([A-Za-z]+)\s[^<>]*?\b([a-z]+)="([^"<>]*)$/.exec(text.slice(0, at)) ?? [];
  const ids = idsFor(names, `${part}.${entry}`);
  if (ids === null) return null;
  const typed = /[^\s]*$/.exec(value)?.[0] ?? '';
  const rest = /^[^\s"<>]*/.exec(text.slice(at))?.[0] ?? '';
  const options = ids.map(([id, about]) => ({ label: id, insert: id, about }));
  return { from: at - typed.length, to: at + rest.length, options };
}

function idsFor(
  { facts, terms, quizzes, lessons }: LessonNames,
  entry: string,
): readonly (readonly [id: string, about: string])[] | null {
  const plain = (ids: readonly string[] | null | undefined) =>
    (ids ?? []).map((id) => [id, ''] as const);
  const checks = new Set([...(lessons?.values() ?? [])].flat());
  const own = [...quizzes].filter(([id]) => lessons === null || checks.has(id));
  switch (entry) {
    case 'Claim.facts':
      return plain(facts);
    case 'Term.id':
      return plain(terms);
    case 'Quiz.id':
      return plain(own.map(([id]) => id));
    case 'Ask.id':
      return own.flatMap(([quiz, items]) => [
        ...new Map(items.map(({ id, stem }) => [stem ?? id, quiz] as const)),
      ]);
    case 'Predicted.id':
      return own.flatMap(([quiz, items]) => items.map(({ id }) => [id, quiz] as const));
    default:
      return null;
  }
}

function noteAt(text: string, at: number): Note | null {
  const before = /<\/?[A-Za-z]*$/.exec(text.slice(0, at));
  const rest = /^[A-Za-z]*/.exec(text.slice(at))?.[0] ?? '';
  if (before === null) return null;
  const part = parts[before[0].replace(/^<\/?/, '') + rest];
  return part === undefined
    ? null
    : { from: before.index, to: at + rest.length, about: part.about };
}
