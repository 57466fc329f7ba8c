import type { Source } from '../../bank/bank-draft.ts';
import { childrenOf, type XmlElement } from '../../source/xml-tree.ts';
import { type Document, pathFrom } from './source-documents.ts';

/** Tests of QTI 2 and 3 as quizzes: which items, in which order, on which texts. */

export interface Listed {
  readonly file: string;
  /** A text that the section of the item begins with. */
  readonly rubric: Rubric | null;
}

export interface Rubric {
  readonly element: XmlElement;
  readonly file: string;
}

export interface TestPart {
  readonly title: string;
  readonly intro: Rubric | null;
  readonly items: readonly Listed[];
}

export interface Test {
  readonly parts: readonly TestPart[];
  readonly left: readonly { readonly source: Source; readonly reason: string }[];
  /** What the test says of itself that has no place. */
  readonly notes: readonly { readonly source: Source; readonly note: string }[];
}

/** @param order of the files in the manifest, which tests follow; those that it does not name come last */
export function testsOf(
  documents: ReadonlyMap<string, Document>,
  order: readonly string[],
): readonly Test[] {
  const rank = new Map(order.map((file, at) => [file, at]));
  const rankOf = ({ file }: Document) => rank.get(file) ?? order.length;
  return [...documents.values()]
    .filter(({ root }) => root.name === 'assessmentTest')
    .sort((one, other) => rankOf(one) - rankOf(other))
    .map((document) => new TestReader(documents).read(document));
}

class TestReader {
  readonly #documents: ReadonlyMap<string, Document>;
  readonly #left: { source: Source; reason: string }[] = [];
  readonly #notes: { source: Source; note: string }[] = [];
  /** Sections that are being read, against those that name themselves. */
  readonly #open = new Set<string>();

  constructor(documents: ReadonlyMap<string, Document>) {
    this.#documents = documents;
  }

  read({ file, root }: Document): Test {
    const title = root.attributes.title ?? root.attributes.identifier ?? 'Questions';
    const sections = childrenOf(root, 'testPart').flatMap((part) => {
      this.#rules(part, file);
      return this.#sections(part, file);
    });
    const parts = sections.map(({ section, file: own }): TestPart => {
      const name = section.attributes.title?.trim() ?? '';
      const isOnly = sections.length === 1 || name === '' || name === title;
      return {
        title: isOnly ? title : `${title}: ${name}`,
        intro: rubricOf(section, own),
        items: this.#items(section, own, null),
      };
    });
    return { parts, left: this.#left, notes: this.#notes };
  }

  #sections(parent: XmlElement, file: string): readonly { section: XmlElement; file: string }[] {
    return childrenOf(parent).flatMap((child) => {
      if (child.name === 'assessmentSection') return [{ section: child, file }];
      if (child.name !== 'assessmentSectionRef') return [];
      const path = pathFrom(file, child.attributes.href ?? '');
      const found = path === null ? undefined : this.#documents.get(path);
      if (found !== undefined) return [{ section: found.root, file: found.file }];
      this.#missing(child, file);
      return [];
    });
  }

  #items(section: XmlElement, file: string, rubric: Rubric | null): readonly Listed[] {
    const key = `${file} ${section.line}:${section.column}`;
    if (this.#open.has(key)) return [];
    this.#open.add(key);
    this.#rules(section, file);
    const items = childrenOf(section).flatMap((child): readonly Listed[] => {
      if (child.name === 'assessmentItemRef') {
        const path = pathFrom(file, child.attributes.href ?? '');
        if (path !== null && this.#documents.get(path)?.root.name === 'assessmentItem') {
          return [{ file: path, rubric }];
        }
        this.#missing(child, file);
        return [];
      }
      return this.#sections({ ...section, children: [child] }, file).flatMap((inner) =>
        this.#items(inner.section, inner.file, rubricOf(inner.section, inner.file) ?? rubric),
      );
    });
    this.#open.delete(key);
    return items;
  }

  /** What a test does by itself has no place in a check, which asks all in one order. */
  #rules(element: XmlElement, file: string): void {
    for (const child of childrenOf(element)) {
      const what = rules[child.name];
      if (what === undefined) continue;
      const { line, column } = child;
      const name = element.attributes.title ?? element.attributes.identifier ?? element.name;
      this.#notes.push({ source: { place: { file, line, column }, name }, note: what });
    }
  }

  #missing(element: XmlElement, file: string): void {
    const { line, column, attributes } = element;
    const href = attributes.href ?? '';
    this.#left.push({
      source: { place: { file, line, column }, name: attributes.identifier ?? href },
      reason: `Its file ${href} is not in the source, or holds no item.`,
    });
  }
}

const rules: Readonly<Record<string, string>> = {
  selection: 'That some of its items are drawn by chance is left out: all of them are there.',
  preCondition: 'That it is shown under a condition is left out.',
  branchRule: 'That answers lead to other parts is left out.',
  timeLimits: 'Its limit of time is left out.',
};

function rubricOf(section: XmlElement, file: string): Rubric | null {
  const element = childrenOf(section, 'rubricBlock').find(({ attributes }) =>
    (attributes.view ?? 'candidate').includes('candidate'),
  );
  return element === undefined ? null : { element, file };
}
