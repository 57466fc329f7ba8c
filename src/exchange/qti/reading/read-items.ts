import type { ReadBank, ReadOptions, SourceFile } from '../../bank/bank.ts';
import { BankDraft } from '../../bank/bank-draft.ts';
import { childOf, descendantsOf, type XmlElement } from '../../source/xml-tree.ts';
import { addQuestion } from '../building/add-question.ts';
import { BodyReader } from '../question/item-body.ts';
import { itemQuestion } from '../question/item-question.ts';
import { type ItemVersion, inNamesOf2 } from '../question/names.ts';
import { QuestionTexts } from '../question/question-texts.ts';
import { readTemplate } from '../question/template.ts';
import { packageFacts } from './manifest.ts';
import {
  type Document,
  documentsOf,
  hasRoot,
  pathFrom,
  pictureFinder,
} from './source-documents.ts';
import { type Listed, testsOf } from './test-order.ts';

const roots = {
  '2.1': /^(assessmentItem|assessmentTest)$/,
  '3.0': /^qti-assessment-(item|test)$/,
};

/** Whether the files have items or tests of QTI 2, or of QTI 3. */
export function hasItems(files: readonly SourceFile[], version: ItemVersion): boolean {
  return hasRoot(files, roots[version]);
}

/** Reads items, stimuli, tests and packages of QTI 2.0 to 3.0. */
export function readItems(files: readonly SourceFile[], options: ReadOptions = {}): ReadBank {
  const draft = new BankDraft(options);
  const documents = documentsOf(files, draft).map((document) => ({
    ...document,
    root: inNamesOf2(document.root),
  }));
  const reader = new ItemsReader(draft, files, documents);
  reader.readAll();
  return draft.bank(files);
}

class ItemsReader {
  readonly #draft: BankDraft;
  readonly #documents: ReadonlyMap<string, Document>;
  readonly #facts: ReturnType<typeof packageFacts>;
  readonly #picture: ReturnType<typeof pictureFinder>;
  readonly #read = new Set<string>();

  constructor(draft: BankDraft, files: readonly SourceFile[], documents: readonly Document[]) {
    this.#draft = draft;
    this.#documents = new Map(documents.map((document) => [document.file, document]));
    this.#facts = packageFacts(documents);
    this.#picture = pictureFinder(files, draft);
  }

  readAll(): void {
    for (const test of testsOf(this.#documents, this.#facts.order)) {
      for (const { source, reason } of test.left) this.#draft.leave(source, reason);
      for (const { source, note } of test.notes) this.#draft.note(source, [note]);
      for (const part of test.parts) {
        const intro = this.#text(part.intro?.element ?? null, part.intro?.file ?? '');
        this.#draft.section(part.title, intro);
        this.#add(part.items);
      }
    }
    const rest = [...this.#facts.order, ...this.#documents.keys()].filter(
      (file) => this.#documents.get(file)?.root.name === 'assessmentItem' && !this.#read.has(file),
    );
    if (rest.length === 0) return;
    this.#draft.section(this.#facts.title || 'Questions');
    this.#add([...new Set(rest)].map((file) => ({ file, rubric: null })));
  }

  /** Items that lean on one text stand together, where its first stood. */
  #add(listed: readonly Listed[]): void {
    const stems = new Map<string, string | undefined>();
    const groups = new Map<string, Listed[]>();
    for (const each of listed) {
      if (this.#read.has(each.file)) continue;
      this.#read.add(each.file);
      const key = this.#leansOn(each);
      const group = groups.get(key === '' ? ` ${each.file}` : key);
      if (group === undefined) groups.set(key === '' ? ` ${each.file}` : key, [each]);
      else group.push(each);
    }
    for (const [key, group] of groups) {
      for (const each of group) {
        if (!key.startsWith(' ') && !stems.has(key)) stems.set(key, this.#stem(each));
        this.#addItem(each, stems.get(key));
      }
    }
  }

  #addItem({ file }: Listed, stem: string | undefined): void {
    const document = this.#documents.get(file);
    if (document === undefined) return;
    const template = readTemplate(document.root);
    if (template.kind === 'left') {
      const { line, column, attributes } = document.root;
      const name = attributes.title || attributes.identifier || file;
      this.#draft.leave({ place: { file, line, column }, name }, template.reason);
      return;
    }
    const root = template.kind === 'read' ? template.item : document.root;
    const question = itemQuestion(root, file);
    const varied = template.kind === 'read' ? template.varied : undefined;
    const facts = this.#facts.facts.get(file) ?? {};
    const losses = [...(document.change === null ? [] : [document.change]), ...question.losses];
    addQuestion(
      { ...question, ...facts, losses, varied },
      { draft: this.#draft, picture: this.#picture(file), stem },
    );
  }

  #stimuli({ file }: Listed): readonly string[] {
    const item = this.#documents.get(file)?.root;
    return item === undefined
      ? []
      : descendantsOf(item, 'assessmentStimulusRef').flatMap(({ attributes }) => {
          const path = pathFrom(file, attributes.href ?? '');
          return path !== null && this.#documents.has(path) ? [path] : [];
        });
  }

  #leansOn(listed: Listed): string {
    const { rubric } = listed;
    return [
      ...(rubric === null
        ? []
        : [`${rubric.file} ${rubric.element.line}:${rubric.element.column}`]),
      ...this.#stimuli(listed),
    ].join(' ');
  }

  #stem(listed: Listed): string | undefined {
    const { rubric } = listed;
    const stimuli = this.#stimuli(listed);
    const texts = stimuli.map((file) => {
      const root = this.#documents.get(file)?.root;
      return root === undefined ? '' : this.#text(childOf(root, 'stimulusBody'), file);
    });
    const text = [this.#text(rubric?.element ?? null, rubric?.file ?? ''), ...texts]
      .filter((each) => each !== '')
      .join('\n\n');
    const [first] = stimuli;
    const root = first === undefined ? undefined : this.#documents.get(first)?.root;
    const names = [
      root?.attributes.identifier,
      rubric?.element.attributes.id,
      root?.attributes.title,
    ];
    return text === '' ? undefined : this.#draft.stem(text, names);
  }

  #text(element: XmlElement | null, file: string): string {
    if (element === null) return '';
    return new QuestionTexts(this.#picture(file)).block(new BodyReader().inside(element));
  }
}
