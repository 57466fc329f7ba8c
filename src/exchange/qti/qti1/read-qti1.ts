import type { ReadBank, ReadOptions, SourceFile } from '../../bank/bank.ts';
import { BankDraft } from '../../bank/bank-draft.ts';
import {
  childOf,
  childrenOf,
  descendantsOf,
  textOf,
  type XmlElement,
} from '../../source/xml-tree.ts';
import { addQuestion } from '../building/add-question.ts';
import { QuestionTexts } from '../question/question-texts.ts';
import { packageFacts } from '../reading/manifest.ts';
import { type Document, documentsOf, hasRoot, pictureFinder } from '../reading/source-documents.ts';
import { materialIn } from './material.ts';
import { metadataOf, question1, typeOf } from './question.ts';

/** Whether the files have questions of QTI 1. */
export function hasQuestions1(files: readonly SourceFile[]): boolean {
  return hasRoot(files, /^questestinterop$/);
}

/** Reads assessments, banks and packages of QTI 1.2, as Canvas, Blackboard and Common Cartridge write them. */
export function readQti1(files: readonly SourceFile[], options: ReadOptions = {}): ReadBank {
  const draft = new BankDraft(options);
  const documents = documentsOf(files, draft);
  new Reader(draft, files, documents).readAll();
  return draft.bank(files);
}

class Reader {
  readonly #draft: BankDraft;
  readonly #documents: readonly Document[];
  readonly #picture: ReturnType<typeof pictureFinder>;
  readonly #title: string;
  /** Idents of texts that items name, and of banks. */
  readonly #leanedOn: ReadonlySet<string>;
  readonly #banks: ReadonlySet<string>;
  /** Descriptions of quizzes, which Canvas writes beside them. */
  readonly #descriptions: ReadonlyMap<string, Document>;

  constructor(draft: BankDraft, files: readonly SourceFile[], documents: readonly Document[]) {
    this.#draft = draft;
    this.#documents = documents;
    this.#picture = pictureFinder(files, draft);
    this.#title = packageFacts(documents).title;
    const all = (name: string) => documents.flatMap(({ root }) => descendantsOf(root, name));
    this.#leanedOn = new Set(
      all('item').map((item) => metadataOf(item).get('parent_stimulus_item_ident') ?? ''),
    );
    this.#banks = new Set(all('objectbank').map(({ attributes }) => attributes.ident ?? ''));
    this.#descriptions = new Map(
      documents
        .filter(({ root }) => root.name === 'quiz')
        .map((document) => [document.root.attributes.identifier ?? '', document]),
    );
  }

  readAll(): void {
    for (const document of fullest(
      this.#documents.filter(({ root }) => root.name === 'questestinterop'),
    )) {
      for (const part of childrenOf(document.root)) {
        if (part.name === 'assessment' || part.name === 'objectbank') this.#part(part, document);
      }
      const loose = childrenOf(document.root).filter(
        ({ name }) => name === 'item' || name === 'section',
      );
      if (loose.length > 0) {
        this.#draft.section(this.#title || 'Questions');
        this.#items({ ...document.root, children: loose }, document, new Map());
      }
    }
  }

  #part(part: XmlElement, document: Document): void {
    const fields = childOf(part, 'qtimetadata');
    const title =
      part.attributes.title ??
      (fields === null ? undefined : metadataOf(fields).get('bank_title')) ??
      (this.#title || part.attributes.ident || 'Questions');
    this.#draft.section(title, this.#intro(part, document));
    this.#items(part, document, this.#texts(part, document));
  }

  #intro(part: XmlElement, document: Document): string {
    const own = childrenOf(part)
      .filter(({ name }) => name === 'presentation_material' || name === 'rubric')
      .map((each) => materialIn(each, []))
      .join('');
    const described = this.#descriptions.get(part.attributes.ident ?? '');
    const beside = described === undefined ? '' : textOf(childOf(described.root, 'description'));
    return new QuestionTexts(this.#picture(document.file)).block(own === '' ? beside : own);
  }

  /** Texts that items lean on, by their idents; each becomes a stem once an item names it. */
  #texts(part: XmlElement, document: Document): ReadonlyMap<string, Stem> {
    return new Map(
      descendantsOf(part, 'item')
        .filter((item) => typeOf(metadataOf(item)) === 'text_only_question')
        .map((item) => {
          const { ident = '', title = '' } = item.attributes;
          const presentation = childOf(item, 'presentation');
          const html = presentation === null ? '' : materialIn(presentation, []);
          const text = new QuestionTexts(this.#picture(document.file)).block(html);
          return [ident, { text, names: [ident, title], id: undefined }];
        }),
    );
  }

  #items(parent: XmlElement, document: Document, stems: ReadonlyMap<string, Stem>): void {
    for (const child of childrenOf(parent)) {
      if (child.name === 'item') this.#item(child, document, stems);
      if (child.name === 'bankentry_item') this.#bankEntry(child, document);
      if (child.name === 'section') {
        this.#selection(child, document);
        this.#items(child, document, stems);
      }
    }
  }

  /** Canvas names a question of a bank in place of the question. */
  #bankEntry({ line, column, attributes }: XmlElement, { file }: Document): void {
    const { sourcebank_ref: bank = '', item_ref: item = '' } = attributes;
    const source = { place: { file, line, column }, name: item || bank || 'bankentry_item' };
    if (this.#banks.has(bank))
      this.#draft.note(source, ['It is asked with its bank, which is a quiz of its own here.']);
    else this.#draft.leave(source, `It lies in the bank ${bank}, which is not in the source.`);
  }

  #item(item: XmlElement, document: Document, stems: ReadonlyMap<string, Stem>): void {
    const metadata = metadataOf(item);
    const type = typeOf(metadata);
    const ident = item.attributes.ident ?? '';
    const question = question1(item, document.file);
    const source = { place: question.place, name: question.title || ident || 'item' };
    if (type === 'text_only_question' && this.#leanedOn.has(ident)) {
      const note = 'It is a stem, shown once above the questions that lean on it.';
      this.#draft.note(source, [note]);
      return;
    }
    if (type === 'text_only_question') {
      this.#draft.leave(
        source,
        'It is a text that asks nothing, and no question says that it leans on it.',
      );
      return;
    }
    if (/calculated/.test(type)) {
      this.#draft.leave(
        source,
        'Its values are worked out by a formula of its tool. Write it anew with variables.',
      );
      return;
    }
    if (/file.upload/.test(type)) {
      this.#draft.leave(source, 'It asks for a file to be uploaded, which has no counterpart.');
      return;
    }
    const stem = stems.get(metadata.get('parent_stimulus_item_ident') ?? '');
    if (stem !== undefined && stem.text !== '') stem.id ??= this.#draft.stem(stem.text, stem.names);
    const losses =
      document.change === null ? question.losses : [document.change, ...question.losses];
    addQuestion(
      { ...question, losses },
      { draft: this.#draft, picture: this.#picture(document.file), stem: stem?.id },
    );
  }

  #selection(section: XmlElement, { file }: Document): void {
    const [selection] = childrenOf(section, 'selection_ordering').flatMap((each) =>
      childrenOf(each, 'selection'),
    );
    if (selection === undefined) return;
    const { line, column, attributes } = section;
    const source = {
      place: { file, line, column },
      name: attributes.title ?? attributes.ident ?? 'section',
    };
    const bank = textOf(childOf(selection, 'sourcebank_ref')).trim();
    if (bank !== '' && !this.#banks.has(bank)) {
      const reason = `Its questions are drawn from the bank ${bank}, which is not in the source.`;
      this.#draft.leave(source, reason);
    } else {
      const note = 'That some of its items are drawn by chance is left out: all of them are there.';
      this.#draft.note(source, [note]);
    }
  }
}

interface Stem {
  readonly text: string;
  readonly names: readonly string[];
  id: string | undefined;
}

/** Canvas writes a quiz twice, once in the words of Common Cartridge: the one with more items counts. */
function fullest(documents: readonly Document[]): readonly Document[] {
  const best = new Map<string, Document>();
  for (const document of documents) {
    const [first] = descendantsOf(document.root, 'assessment');
    const ident = first?.attributes.ident ?? document.file;
    const known = best.get(ident);
    if (known === undefined || weight(document) > weight(known)) best.set(ident, document);
  }
  return documents.filter((document) => [...best.values()].includes(document));
}

function weight({ root }: Document): number {
  const typed = descendantsOf(root, 'fieldlabel').filter(
    (label) => textOf(label).trim() === 'question_type',
  );
  return descendantsOf(root, 'item').length * 2 + (typed.length > 0 ? 1 : 0);
}
