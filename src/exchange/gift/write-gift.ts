import type { Bank, ItemReport, WriteFormat, WrittenItem, WrittenItemOf } from '../bank/bank.ts';
import { haveLetters, slipsWithoutCase } from '../bank/lesser-places.ts';
import { labelOfWritten } from '../bank/written-label.ts';
import { base64Of } from '../text/base64.ts';
import { isMarked, plainOf } from '../text/plain-letters.ts';
import { htmlOf } from '../text/text-html.ts';

/** Writes a bank as GIFT: a category for each quiz, in one file. */
export const writeGift: WriteFormat = ({ quizzes, pictures }) => {
  const report: ItemReport[] = [];
  const parts = quizzes.flatMap((quiz) => [
    `$CATEGORY: $course$/top/${quiz.title.replaceAll('/', '//').replace(/\s+/g, ' ')}`,
    ...quiz.items.flatMap((item) => {
      const place = { file: `${quiz.id}.json` };
      const name = labelOfWritten(item);
      const writer = new GiftWriter(pictures);
      const why = reasonToLeave(item);
      const answers = why === null ? writer.answers(item) : null;
      if (answers === null) {
        const reason = why ?? `GIFT has no counterpart to the type ${item.type}.`;
        report.push({ place, name, outcome: { kind: 'left', reason } });
        return [];
      }
      const text = writer.question(item, name, answers);
      const changes = [...new Set([...writer.changes, ...lostOf(item)])];
      report.push({
        place,
        name,
        id: item.id,
        outcome: changes.length === 0 ? { kind: 'carried' } : { kind: 'changed', changes },
      });
      return [text];
    }),
  ]);
  const name = quizzes.length === 1 ? (quizzes[0]?.id ?? 'bank') : 'bank';
  return {
    files: [{ name: `${name}.gift`, bytes: new TextEncoder().encode(`${parts.join('\n\n')}\n`) }],
    report,
  };
};

class GiftWriter {
  readonly changes: string[] = [];
  readonly #pictures: Bank['pictures'];

  constructor(pictures: Bank['pictures']) {
    this.#pictures = pictures;
  }

  question(item: WrittenItem, name: string, answers: string): string {
    const tags = [
      ...(item.objective === undefined ? [] : [`objective:${item.objective}`]),
      ...(item.facts ?? []).map((fact) => `fact:${fact}`),
      ...(item.label === undefined ? [] : ['label']),
    ].map((tag) => ` [tag:${tag}]`);
    const general = item.explanation === undefined ? '' : `####${this.#html(item.explanation)}`;
    return `// [id:${item.id}]${tags.join('')}\n::${escaped(name)}::[html]${this.#html(item.prompt)} {${answers}${general}}`;
  }

  /** What stands in the braces; null where there is no counterpart. */
  answers(item: WrittenItem): string | null {
    switch (item.type) {
      case 'true-false':
        return this.#truth(item);
      case 'choice': {
        const many = item.choose === 'many';
        const share = Math.round((100 / item.correct.length) * 1e5) / 1e5;
        const lines = item.options.map(({ id, text, feedback }) => {
          const right = item.correct.includes(id);
          const mark = many ? `~%${right ? share : -share}%` : right ? '=' : '~';
          return `${mark}${this.#html(text, 'line')}${this.#said(feedback)}`;
        });
        return lines.join('\n');
      }
      case 'fill-in':
        return [
          ...item.accept.map(
            (text) => `=${text.startsWith('%') ? '%100%' : ''}${escaped(wild(text))}`,
          ),
          ...slipsWithoutCase(item).map(
            (slip) => `=%0%${escaped(wild(slip.answer))}${this.#said(slip.feedback)}`,
          ),
        ].join('\n');
      case 'numeric':
        return `#=${item.correct}:${item.tolerance ?? 0}${(item.slips ?? []).map((slip) => `\n=%0%${slip.answer}:0${this.#said(slip.feedback)}`).join('')}`;
      case 'long-fill-in':
        return '';
      case 'matching':
        return this.#pairs(item);
      default:
        return null;
    }
  }

  #truth({ correct, feedback }: WrittenItemOf<'true-false'>): string {
    const of = (side: 'true' | 'false') => this.#html(feedback?.[side] ?? '');
    const [wrong, right] = [of(correct ? 'false' : 'true'), of(correct ? 'true' : 'false')];
    const said = right !== '' ? `#${wrong}#${right}` : wrong !== '' ? `#${wrong}` : '';
    return `${correct ? 'TRUE' : 'FALSE'}${said}`;
  }

  #pairs({ sources, targets, correct }: WrittenItemOf<'matching'>): string {
    const used = new Set(Object.values(correct));
    const letters = (id: string | undefined) => {
      const text = targets.find((each) => each.id === id)?.text ?? '';
      if (isMarked(text)) this.changes.push('Its targets are carried as letters.');
      return escaped(plainOf(text).replace(/\s+/g, ' '));
    };
    return [
      ...sources.map(
        ({ id, text }) => `=${this.#html(text, 'line')} -> [plain]${letters(correct[id])}`,
      ),
      ...targets.filter(({ id }) => !used.has(id)).map(({ id }) => `= -> [plain]${letters(id)}`),
    ].join('\n');
  }

  #said(feedback: string | undefined): string {
    return feedback === undefined ? '' : `#${this.#html(feedback)}`;
  }

  #html(text: string, room: 'block' | 'line' = 'block'): string {
    if (text === '') return '';
    const html = htmlOf(text, { room, picture: (address) => this.#picture(address) });
    // An arrow would part a pair, and a blank line end the question, also in code.
    return escaped(html.replaceAll('->', '-&gt;').replace(/^%/, '&#37;'));
  }

  #picture(address: string): string {
    const picture = this.#pictures.find(({ name }) => name === address);
    this.changes.push(
      picture === undefined
        ? `The picture ${address} is missing.`
        : `The picture ${address} stands in the text itself, as GIFT has no files.`,
    );
    const kind = /\.(\w+)$/.exec(address)?.[1] ?? 'png';
    return picture === undefined
      ? address
      : `data:image/${kind === 'svg' ? 'svg+xml' : kind};base64,${base64Of(picture.bytes)}`;
  }
}

function escaped(text: string): string {
  return text.replace(/[\\~=#{}:]/g, '\\$&').replace(/\r\n|\n|\r/g, '\\n');
}

function reasonToLeave(item: WrittenItem): string | null {
  if (item.type === 'matching' && !haveLetters(item.targets)) {
    return 'Its targets cannot be told apart by their letters, and GIFT has letters alone there.';
  }
  if (item.variables !== undefined) {
    return 'Its values are drawn for each learner, and GIFT has no variables.';
  }
  const typed =
    item.type === 'fill-in'
      ? [...item.accept, ...(item.slips ?? []).map(({ answer }) => answer)]
      : [];
  return typed.some((text) => text.includes('->'))
    ? 'An answer of it has an arrow, which parts pairs in GIFT.'
    : null;
}

function wild(text: string): string {
  return text.replaceAll('*', '\\*');
}

function lostOf(item: WrittenItem): string[] {
  const matched =
    item.type === 'matching' && item.sources.some(({ feedback }) => feedback !== undefined);
  const essay =
    item.type === 'long-fill-in' && (item.model !== undefined || item.rubric !== undefined);
  const lost = [
    ...((item.points ?? 1) > 1 ? ['points'] : []),
    ...(item.hint === undefined ? [] : ['hint']),
    ...(item.stem === undefined ? [] : ['stem']),
    ...(item.difficulty === undefined ? [] : ['difficulty']),
    ...(item.family === undefined ? [] : ['family']),
    ...(item.asks === undefined ? [] : ['what it asks for']),
    ...(item.asAt === undefined ? [] : ['date']),
    ...(matched ? ['feedback to each pair'] : []),
    ...(essay ? ['model answer and rubric'] : []),
    ...('unit' in item && item.unit !== undefined ? ['unit'] : []),
    ...('caseMatters' in item && item.caseMatters === true ? ['that capital letters matter'] : []),
    ...('partialHelp' in item && item.partialHelp === true
      ? ['help with what is partly right']
      : []),
    ...(item.silenced === undefined ? [] : ['silences of the review']),
  ];
  return lost.length === 0 ? [] : [`GIFT has no place for: ${lost.join(', ')}.`];
}
