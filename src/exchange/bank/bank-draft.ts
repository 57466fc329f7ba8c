import type {
  ItemReport,
  Outcome,
  Place,
  ReadBank,
  ReadOptions,
  SourceFile,
  WrittenItem,
  WrittenQuiz,
} from './bank.ts';
import { Ids, quizIdOf } from './ids.ts';
import { judged } from './judge.ts';
import { longest, partedPrompt, shortened, withoutLongTexts } from './long-texts.ts';
import { PictureShelf } from './picture-shelf.ts';

/** Of one item of a source: where it stands, what it is called, and what is to be said of it. */
export interface Source {
  readonly place: Place;
  readonly name: string;
}

type Unnamed<Item> = Item extends WrittenItem ? Omit<Item, 'id'> : never;

/** An item but for its id, which the draft gives. */
export type DraftItem = Unnamed<WrittenItem>;

interface Entry extends Source {
  readonly changes: readonly string[];
  readonly item: WrittenItem;
}

type Line =
  | Entry
  | (Source & { readonly reason: string })
  | (Source & { readonly notes: readonly string[] });

interface Section {
  /** What its id is made of. */
  readonly name: string;
  readonly title: string;
  intro: string | undefined;
  /** What did not come along of the introduction: told of the first item. */
  readonly changes: readonly string[];
  readonly stems: { readonly id: string; readonly text: string }[];
  readonly entries: Entry[];
}

const numbered =
  'A question before it has the same name, so their order tells them apart: give each a name of its own, or answers change places when the questions do.';

/** Most items and stems of a quiz; a section with more becomes several. */
const mostItems = 200;
const mostStems = 100;

/**
 * What a reader fills: sections, which become quizzes, and items with a line of the report each. It
 * gives ids, keeps pictures, and holds every item to the schema and to the language of texts, so
 * that what `bank` gives passes `npm run check` but for what the source lacks.
 */
export class BankDraft {
  readonly shelf = new PictureShelf();
  readonly #options: ReadOptions;
  readonly #sections = new Map<string, Section>();
  readonly #lines: Line[] = [];
  readonly #ids = new Ids();
  #section: Section | null = null;

  constructor(options: ReadOptions = {}) {
    this.#options = options;
  }

  /**
   * What is added from now on belongs to the quiz of this title.
   *
   * @param name what its id is made of
   */
  section(title: string, intro?: string, name = title): void {
    const line = title.replace(/\s+/g, ' ').trim().slice(0, 200) || 'Questions';
    const known = this.#sections.get(line);
    const long =
      intro !== undefined && intro.length > longest
        ? shortened(intro, 'The introduction of its quiz')
        : null;
    this.#section = known ?? {
      name,
      title: line,
      intro: (long === null ? intro : long.beginning) || undefined,
      changes: long === null ? [] : [long.change],
      stems: [],
      entries: [],
    };
    if (known === undefined) this.#sections.set(line, this.#section);
  }

  /** A text that items added next lean on: the id for their `stem`. */
  stem(text: string, names: readonly (string | undefined)[]): string {
    const id = this.#ids.next(names, 'stem');
    this.#current().stems.push({ id, text });
    return id;
  }

  /**
   * @param names what its id is made of, the best first: see `Ids`
   * @param changes what did not come along as it was, in plain sentences
   */
  add(
    source: Source,
    names: readonly (string | undefined)[],
    item: DraftItem,
    changes: readonly string[] = [],
  ): void {
    const id = this.#ids.next(names, 'item');
    const alike = id === (this.#ids.firstOf(names) ?? id) ? [] : [numbered];
    const objective = item.objective ?? this.#options.objective;
    const shorter = withoutLongTexts(item);
    const { item: whole, changes: parting } = this.#parted(shorter.item, names);
    const section = this.#current();
    const ofSection = section.entries.length === 0 ? section.changes : [];
    const entry = {
      ...source,
      changes: [...new Set([...ofSection, ...changes, ...shorter.changes, ...parting, ...alike])],
      item: { ...whole, id, ...(objective === undefined ? {} : { objective }) },
    };
    section.entries.push(entry);
    this.#lines.push(entry);
  }

  /** What is no item and has its place all the same: a stem, an intro, the file itself. */
  note(source: Source, notes: readonly string[]): void {
    this.#lines.push({ ...source, notes });
  }

  /** Makes a text the intro of the quiz that is being read, where that has neither items nor an intro yet. */
  introduce(text: string): boolean {
    const section = this.#current();
    if (section.entries.length > 0 || section.intro !== undefined || text.length > longest)
      return false;
    section.intro = text;
    return true;
  }

  leave(source: Source, reason: string): void {
    this.#lines.push({ ...source, reason });
  }

  /** @param files of the source: where nothing is said of any, the first is told to have no question */
  bank(files: readonly SourceFile[]): ReadBank {
    const [file] = files;
    if (this.#lines.length === 0 && file !== undefined) {
      this.leave({ place: { file: file.name }, name: file.name }, 'There is no question in it.');
    }
    const kind = this.#options.kind ?? 'check';
    const pictures = this.shelf.pictures;
    const reasons = new Map<WrittenItem, string>();
    const ids = new Ids(quizIdOf);
    // A section without items takes no id.
    const filled = [...this.#sections.values()].filter(({ entries }) => entries.length > 0);
    const quizzes = filled.flatMap((section) => {
      const { title, intro, name } = section;
      const id = ids.next([name, title], 'questions');
      return parts(section).map((entries, nth): WrittenQuiz => {
        const end = nth === 0 ? '' : ` (${nth + 1})`;
        const items = entries.map(({ item }) => item);
        const named = new Set(items.map(({ stem }) => stem));
        const stems = section.stems.filter(({ id }) => named.has(id));
        return {
          id: nth === 0 ? id : `${id}-${nth + 1}`,
          kind,
          title: `${title}${end}`,
          ...(intro === undefined ? {} : { intro }),
          ...(stems.length === 0 ? {} : { stems }),
          items,
        };
      });
    });
    const sound = quizzes.map((quiz) => judged(quiz, pictures, reasons));
    const report = this.#lines.map((line) => reportOf(line, reasons));
    return { quizzes: sound.filter((quiz) => quiz.items.length > 0), pictures, report };
  }

  /** An item with a prompt that is too long, on a stem that has the first part of it. */
  #parted(item: DraftItem, names: readonly (string | undefined)[]) {
    const parted =
      item.prompt.length > longest && item.stem === undefined ? partedPrompt(item.prompt) : null;
    if (parted === null) return { item, changes: [] };
    const { prompt } = parted;
    const stem = this.stem(
      parted.stem,
      names.map((name) => name && `${name} text`),
    );
    return {
      item: { ...item, prompt, stem },
      changes: ['It is long: all but what asks stands above it, as a stem.'],
    };
  }

  #current(): Section {
    if (this.#section === null) this.section('Questions');
    return this.#section ?? this.#current();
  }
}

function reportOf(line: Line, reasons: ReadonlyMap<WrittenItem, string>): ItemReport {
  const { place, name } = line;
  if ('notes' in line) return { place, name, outcome: { kind: 'changed', changes: line.notes } };
  if ('reason' in line) return { place, name, outcome: { kind: 'left', reason: line.reason } };
  const reason = reasons.get(line.item);
  if (reason !== undefined) return { place, name, outcome: { kind: 'left', reason } };
  const outcome: Outcome =
    line.changes.length === 0 ? { kind: 'carried' } : { kind: 'changed', changes: line.changes };
  return { place, name, id: line.item.id, outcome };
}

/** The entries in parts of at most 200, on at most 100 stems; those of a stem stay together. */
function parts({ entries }: Section): readonly (readonly Entry[])[] {
  const all: Entry[][] = [];
  for (const [at, entry] of entries.entries()) {
    const { stem } = entry.item;
    const goesOn = stem !== undefined && entries[at - 1]?.item.stem === stem;
    let end = at + 1;
    while (stem !== undefined && !goesOn && entries[end]?.item.stem === stem) end += 1;
    const size = goesOn ? 0 : end - at;
    const last = all.at(-1);
    const stems = new Set([...(last ?? []), entry].flatMap(({ item }) => item.stem ?? []));
    const isFull = (last?.length ?? 0) + size > mostItems || stems.size > mostStems;
    if (last === undefined || (!goesOn && isFull)) all.push([entry]);
    else last.push(entry);
  }
  return all;
}
