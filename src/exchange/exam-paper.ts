import type {
  ItemReport,
  WriteFormat,
  WrittenItem,
  WrittenItemOf,
  WrittenQuiz,
} from './bank/bank.ts';
import type { Format } from './bank/format.ts';
import { labelOfWritten } from './bank/written-label.ts';

/**
 * An exam paper in Markdown, to be printed or pasted into a word processor, and its key as a file
 * of its own. Options, targets and steps stand in alphabetical order, so that their places tell nothing.
 */
const writePaper: WriteFormat = ({ quizzes, pictures }) => {
  const report: ItemReport[] = [];
  const files = quizzes.flatMap((quiz) => {
    const asked = quiz.items.filter((item) => isAsked(item, quiz, report));
    if (asked.length === 0) return [];
    return [
      { name: `${quiz.id}-paper.md`, bytes: encoded(paperOf(quiz, asked)) },
      { name: `${quiz.id}-key.md`, bytes: encoded(keyOf(quiz, asked)) },
    ];
  });
  return { files: [...files, ...pictures], report };
};

type AskedItem = Exclude<WrittenItem, { readonly type: 'performance' }>;

function isAsked(item: WrittenItem, quiz: WrittenQuiz, report: ItemReport[]): item is AskedItem {
  const entry = { place: { file: `${quiz.id}.json` }, name: labelOfWritten(item) };
  const leave = (reason: string) => {
    report.push({ ...entry, outcome: { kind: 'left', reason } });
    return false;
  };
  if (item.variables !== undefined)
    return leave('Its values are drawn; the worksheets of the site draw them.');
  if (item.type === 'performance') return leave('On paper nobody can go through its steps.');
  report.push({ ...entry, id: item.id, outcome: { kind: 'carried' } });
  return true;
}

function paperOf(quiz: WrittenQuiz, items: readonly AskedItem[]): string {
  const points = items.reduce((sum, item) => sum + pointsOf(item), 0);
  const head = [
    `# ${quiz.title}`,
    `Name: ${line(30)}  Date: ${line(14)}  Points: ${line(6)} of ${points}`,
    ...(quiz.intro === undefined || quiz.intro === '' ? [] : [quiz.intro]),
  ];
  const questions = items.flatMap((item, at) => {
    const stem = quiz.stems?.find(({ id }) => id === item.stem);
    const isFirst = stem !== undefined && items[at - 1]?.stem !== stem.id;
    return [...(isFirst ? ['---', stem.text] : []), questionOf(item, at + 1)];
  });
  return `${[...head, ...questions].join('\n\n')}\n`;
}

function questionOf(item: AskedItem, number: number): string {
  const points = pointsOf(item);
  const worth = points === 0 ? '' : ` *(${points} ${points === 1 ? 'point' : 'points'})*`;
  return `## ${number}${worth}\n\n${item.prompt}\n\n${roomFor(item)}`;
}

function roomFor(item: AskedItem): string {
  switch (item.type) {
    case 'true-false':
      return '☐ True  ☐ False';
    case 'choice':
      return `${item.choose === 'many' ? 'Tick all that are right.\n\n' : ''}${lettered(inOrder(item.options), '☐ ')}`;
    case 'fill-in':
      return line(40);
    case 'numeric':
      return `${line(16)} ${item.unit ?? ''}`.trim();
    case 'long-fill-in':
      return Array.from({ length: 6 }, () => line(70)).join('\n\n');
    case 'likert':
      return item.scale.map(({ text }) => `☐ ${text}`).join('  ');
    case 'matching':
      return `${item.sources.map(({ text }) => `- ${text} → ${line(4)}`).join('\n')}\n\n${lettered(inOrder(item.targets), '')}`;
    case 'sequencing':
      return `Number the steps in their order.\n\n${inOrder(item.steps)
        .map(({ text }) => `- ${line(4)} ${text}`)
        .join('\n')}`;
  }
}

function keyOf(quiz: WrittenQuiz, items: readonly AskedItem[]): string {
  const answers = items.map((item, at) => {
    const why = item.explanation === undefined ? '' : `\n\n${item.explanation}`;
    return `## ${at + 1}\n\n${answerOf(item)}${why}`;
  });
  return `${[`# Key: ${quiz.title}`, ...answers].join('\n\n')}\n`;
}

function answerOf(item: AskedItem): string {
  switch (item.type) {
    case 'true-false':
      return `**${item.correct === true || item.correct === 'true' ? 'True' : 'False'}**`;
    case 'choice':
      return inOrder(item.options)
        .flatMap(({ id, text }, at) =>
          item.correct.includes(id) ? [`**${letter(at)}** ${text}`] : [],
        )
        .join('\n\n');
    case 'fill-in':
      return item.accept.map((answer) => `**${escaped(answer)}**`).join(' or ');
    case 'numeric': {
      const off =
        item.tolerance === undefined || item.tolerance === 0 ? '' : ` ± ${item.tolerance}`;
      return `**${item.correct}**${off} ${item.unit ?? ''}`.trim();
    }
    case 'long-fill-in':
      return [
        item.model ?? 'There is no model answer yet.',
        ...(item.rubric ?? []).map((point) => `- ${point}`),
      ].join('\n\n');
    case 'likert':
      return 'Any answer: it asks for a view.';
    case 'matching':
      return pairs(item);
    case 'sequencing':
      return item.correct
        .map((id, at) => `${at + 1}. ${item.steps.find((step) => step.id === id)?.text ?? ''}`)
        .join('\n');
  }
}

function pairs({ sources, targets, correct }: WrittenItemOf<'matching'>): string {
  const places = inOrder(targets);
  return sources
    .map(({ id, text }) => {
      const at = places.findIndex((target) => target.id === correct[id]);
      return `- ${text} → **${letter(at)}** ${places[at]?.text ?? ''}`;
    })
    .join('\n');
}

/** Numbers by their size, words by the alphabet. */
function inOrder<Entry extends { readonly text: string }>(
  entries: readonly Entry[],
): readonly Entry[] {
  const { compare } = new Intl.Collator('en', { numeric: true });
  return [...entries].sort((one, other) => compare(one.text, other.text));
}

function lettered(entries: readonly { readonly text: string }[], mark: string): string {
  return entries.map(({ text }, at) => `- ${mark}**${letter(at)}** ${text}`).join('\n');
}

function pointsOf(item: AskedItem): number {
  return item.type === 'likert' || item.type === 'long-fill-in' ? 0 : (item.points ?? 1);
}

function letter(at: number): string {
  return String.fromCharCode(65 + at);
}

/** A line to write on. */
function line(length: number): string {
  return '\\_'.repeat(length);
}

function escaped(text: string): string {
  return text.replace(/[\\`*_[\]<$]/g, '\\$&');
}

function encoded(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

export const paper: Format = {
  id: 'paper',
  name: 'Exam paper',
  endings: ['md'],
  recognises: () => false,
  write: writePaper,
  notes: [
    {
      theirs: 'a paper and its key',
      ours: 'quiz',
      note: 'Two files of Markdown for each quiz, with pictures beside them. Options, targets and steps stand in alphabetical order.',
    },
    {
      theirs: '',
      ours: '*performance*, questions with variables',
      note: 'Left; the worksheets of the site draw values and print them.',
    },
    { theirs: '', ours: 'hints, feedback', note: 'Left out: the key has the explanation.' },
  ],
};
