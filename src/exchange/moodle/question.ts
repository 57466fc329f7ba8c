import { unescaped } from '../../standard/unescaped.ts';
import type { Place, WrittenItem } from '../bank/bank.ts';
import type { DraftItem, Source } from '../bank/bank-draft.ts';
import type { PictureShelf } from '../bank/picture-shelf.ts';
import { childOf, childrenOf, markupOf, textOf, type XmlElement } from '../source/xml-tree.ts';
import { bytesOfBase64 } from '../text/base64.ts';
import { htmlText, undescribed } from '../text/html-text.ts';
import { markdownOf } from '../text/letters.ts';
import { markdownText } from '../text/markdown-text.ts';
import { plainOf } from '../text/plain-letters.ts';

/** What items of every type take from a question of Moodle. */
type Common = Pick<
  WrittenItem,
  | 'prompt'
  | 'label'
  | 'hint'
  | 'explanation'
  | 'objective'
  | 'facts'
  | 'difficulty'
  | 'family'
  | 'asks'
  | 'asAt'
>;

/** A question of Moodle XML on its way: its texts as ours, and what is to be said of it. */
export class MoodleQuestion {
  readonly element: XmlElement;
  readonly changes: string[] = [];
  readonly #shelf: PictureShelf;
  readonly #file: string;

  constructor(element: XmlElement, file: string, shelf: PictureShelf) {
    this.element = element;
    this.#file = file;
    this.#shelf = shelf;
  }

  get type(): string {
    return this.element.attributes.type ?? '';
  }

  get name(): string {
    return this.letters(childOf(this.element, 'name')).replace(/\s+/g, ' ');
  }

  get place(): Place {
    return { file: this.#file, line: this.element.line, column: this.element.column };
  }

  get source(): Source {
    const first = this.letters(childOf(this.element, 'questiontext')).replace(/<[^>]*>/g, ' ');
    return { place: this.place, name: this.name || first.trim().slice(0, 60) || this.type };
  }

  /** What its id is made of. */
  get names(): readonly string[] {
    return [this.value('idnumber'), this.name, this.source.name];
  }

  /** The letters of a plain value, such as `defaultgrade`; '' where it is not there. */
  value(name: string): string {
    return this.letters(childOf(this.element, name));
  }

  get tags(): readonly string[] {
    return childrenOf(this.element, 'tags')
      .flatMap((each) => childrenOf(each, 'tag'))
      .map((each) => this.letters(each));
  }

  isOn(name: string): boolean {
    const value = this.value(name).toLowerCase();
    return value === '1' || value === 'true';
  }

  /** What stands in an element or in its `text`, as it is written. */
  letters(element: XmlElement | null): string {
    if (element === null) return '';
    return textOf(childOf(element, 'text') ?? element).trim();
  }

  /** A text that people read, as Markdown of quizzes; '' where there is none. */
  text(element: XmlElement | null, room: 'block' | 'line' = 'block'): string {
    if (element === null) return '';
    const holder = childOf(element, 'text') ?? element;
    const written = childrenOf(holder).length > 0 ? markupOf(holder) : textOf(holder);
    return this.textOf(written, element, room);
  }

  /**
   * A text that was taken apart, in the format and with the files of the element it stands in.
   *
   * @param element which names the format: html, plain_text, markdown or moodle_auto_format
   */
  textOf(written: string, element: XmlElement, room: 'block' | 'line'): string {
    const format = element.attributes.format ?? 'moodle_auto_format';
    if (written.trim() === '') return '';
    if (format === 'plain_text') return markdownOf(written);
    if (format === 'markdown') {
      const { text, changes } = markdownText(written, room);
      this.changes.push(...changes);
      return text;
    }
    const html = format === 'html' ? written : autoFormatted(written);
    const { text, changes } = htmlText(html, {
      room,
      picture: (src) => this.#picture(src, element),
    });
    this.changes.push(...changes);
    return text;
  }

  /** The picture that stood in a field of its own before Moodle 2, as Markdown; '' for none. */
  oldPicture(): string {
    const data = bytesOfBase64(this.value('image_base64'));
    if (data === null || data.length === 0) return '';
    const added = this.#shelf.add(this.value('image'), data);
    this.changes.push(
      typeof added === 'string'
        ? `The picture ${added} has no description; write one.`
        : added.missing,
    );
    return typeof added === 'string' ? `![${undescribed}](${added})` : '';
  }

  /** The texts of its answers and the like, each once: the most points of a whole answer are 100. */
  fractionOf(answer: XmlElement): number {
    const fraction = Number(
      answer.attributes.fraction ?? this.letters(childOf(answer, 'fraction')),
    );
    return Number.isFinite(fraction) ? fraction : 0;
  }

  common(prompt: string): Common {
    const explanation = this.text(childOf(this.element, 'generalfeedback'));
    const said = this.#wholeFeedback(explanation);
    const hint = this.#hint();
    return {
      prompt,
      ...this.#label(prompt),
      ...(hint === '' ? {} : { hint }),
      ...(said === '' ? {} : { explanation: said }),
      ...this.#tags(),
    };
  }

  /** Whole points from 1 to 10, as ours are. */
  points(): Pick<Extract<DraftItem, { type: 'choice' }>, 'points'> {
    const written = this.value('defaultgrade');
    const grade = written === '' ? 1 : Number(written);
    const points = Math.max(1, Math.min(10, Math.round(Number.isFinite(grade) ? grade : 1)));
    if (points !== grade)
      this.changes.push(
        `It has ${points} ${points === 1 ? 'point' : 'points'} here and ${Number(grade.toFixed(4))} in Moodle.`,
      );
    this.#notePenalty();
    return points === 1 ? {} : { points };
  }

  #notePenalty(): void {
    const penalty = this.value('penalty');
    if (penalty === '' || usualPenalties.has(Number(penalty).toFixed(3))) return;
    this.changes.push(
      `Another try costs nothing here; in Moodle it took ${Number(penalty) * 100} percent.`,
    );
  }

  #picture(src: string, element: XmlElement): string | { readonly missing: string } {
    if (src.startsWith('data:')) return this.#shelf.addData(src, this.name || 'picture');
    const name = unescaped(src.replace(/^@@PLUGINFILE@@\/?/, '').replace(/[?#].*$/, ''));
    const path = `/${name}`;
    const file =
      childrenOf(element, 'file').find(
        ({ attributes }) => `${attributes.path ?? '/'}${attributes.name ?? ''}` === path,
      ) ?? childrenOf(element, 'file').find(({ attributes }) => attributes.name === name);
    const bytes = file === undefined ? null : bytesOfBase64(textOf(file));
    if (bytes !== null) return this.#shelf.add(name, bytes);
    return {
      missing: /^(https?:)?\/\//.test(src)
        ? `The picture ${src.slice(0, 100)} lies on another site and is left out; save it into images and name it.`
        : `The picture ${name.slice(0, 100)} is not in the file and is left out.`,
    };
  }

  #label(prompt: string): { readonly label?: string } {
    const { name } = this;
    if (this.tags.includes('label')) return { label: name };
    const bare = name.replace(/(…|\.\.\.)$/, '').trim();
    const tells =
      /\p{L}{2}/u.test(name) && !/^(question|frage|pregunta|q|item)?\W*\d+$/i.test(name);
    if (
      !tells ||
      name.length > 100 ||
      bare === '' ||
      plainLetters(plainOf(prompt)).startsWith(plainLetters(bare))
    )
      return {};
    return { label: name };
  }

  #hint(): string {
    const hints = childrenOf(this.element, 'hint')
      .map((hint) => this.text(hint))
      .filter((hint) => hint !== '');
    if (hints.length > 1)
      this.changes.push(`Its ${hints.length} hints are one, to be opened at any time.`);
    return hints.join('\n\n');
  }

  /** What is said to answers as a whole goes into the explanation where it is right for all. */
  #wholeFeedback(explanation: string): string {
    const all = ['correctfeedback', 'partiallycorrectfeedback', 'incorrectfeedback'] as const;
    let said = explanation;
    for (const name of all) {
      const text = this.text(childOf(this.element, name));
      if (text === '' || isUsual(text)) continue;
      if (said === '' && name === 'correctfeedback') {
        said = text;
        this.changes.push('What is said to a right answer is the explanation.');
      } else {
        const to = {
          correctfeedback: 'right',
          partiallycorrectfeedback: 'partly right',
          incorrectfeedback: 'wrong',
        }[name];
        this.changes.push(
          `What is said to every ${to} answer is left out: “${text.slice(0, 200)}”`,
        );
      }
    }
    return said;
  }

  /** Tags that we write say more of an item; what others say has no place. */
  #tags(): Partial<Common> {
    const fields: Record<string, string | string[]> = {};
    const left: string[] = [];
    for (const tag of this.tags) {
      const [, name = '', value = ''] =
        /^(objective|fact|difficulty|family|asks|as at):(.+)$/.exec(tag) ?? [];
      if (name === 'fact') fields.facts = [...(fields.facts ?? []), value];
      else if (name === 'as at') fields.asAt = value;
      else if (name !== '') fields[name] = value;
      else if (!tag.startsWith('stem:') && tag !== 'label' && tag !== '') left.push(tag);
    }
    if (left.length > 0) this.changes.push(`Its tags are left out: ${left.join(', ')}.`);
    return fields;
  }
}

const usualPenalties: ReadonlySet<string> = new Set(['0.000', '0.333', '0.100', '1.000', '0.330']);

/** What Moodle says where a teacher wrote nothing, in the languages of most banks. */
function isUsual(text: string): boolean {
  return /^(Your answer is (partially )?(correct|incorrect)|Die Antwort ist (teilweise )?(richtig|falsch)|Respuesta (parcialmente )?(in)?correcta|Votre réponse est (partiellement )?(in)?correcte)\W*$/i.test(
    text,
  );
}

function autoFormatted(text: string): string {
  return /<(p|br|div|ul|ol|table)\b/i.test(text)
    ? text
    : text.trim().replace(/\r\n|\n|\r/g, '<br>');
}

function plainLetters(text: string): string {
  return text
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
    .toLowerCase();
}
