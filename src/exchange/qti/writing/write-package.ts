import { writeXml, type XmlElement } from '../../../packaging/manifest/xml.ts';
import { zip } from '../../../packaging/zip/zip.ts';
import type {
  Bank,
  ItemReport,
  WriteFormat,
  WrittenBank,
  WrittenItem,
  WrittenQuiz,
} from '../../bank/bank.ts';
import type { ItemVersion } from '../question/names.ts';
import { itemDocument, schemaOf, titleOf } from './write-document.ts';
import { type ItemWriter, isWritable, itemWriter } from './write-item.ts';
import { manifestOf, type Resource } from './write-manifest.ts';

/** A bank as a package of QTI 2.1 or 3.0: an item a file, a test a quiz, and the manifest. */

export function packageWriter(version: ItemVersion): WriteFormat {
  return (bank) => new Package(version, bank).written();
}

class Package {
  readonly #bank: Bank;
  readonly #writer: ItemWriter;
  readonly #report: ItemReport[] = [];
  readonly #files = new Map<string, Uint8Array>();
  readonly #resources: Resource[] = [];
  /** Pictures that the document that is being written shows. */
  #shown = new Set<string>();

  constructor(version: ItemVersion, bank: Bank) {
    this.#bank = bank;
    this.#writer = itemWriter(version, (name) => {
      this.#shown.add(name);
      return `../${name}`;
    });
  }

  written(): WrittenBank {
    const { version } = this.#writer;
    for (const quiz of this.#bank.quizzes) this.#quiz(quiz);
    for (const { name, bytes } of this.#bank.pictures) this.#files.set(name, bytes);
    const title = this.#bank.quizzes.map((quiz) => quiz.title).join(', ');
    const manifest = manifestOf(version, title, this.#resources);
    this.#files.set('imsmanifest.xml', encoded(manifest));
    const name = this.#bank.quizzes.length === 1 ? (this.#bank.quizzes[0]?.id ?? 'bank') : 'bank';
    const bytes = zip(this.#files, ['imsmanifest.xml']);
    return { files: [{ name: `${name}.zip`, bytes }], report: this.#report };
  }

  #quiz(quiz: WrittenQuiz): void {
    const { q, version, holder, block } = this.#writer;
    const dependencies: string[] = [];
    const stimuli = version === '3.0' ? this.#stimuli(quiz) : new Map<string, string>();
    const parts = stretches(quiz.items).map(({ stem, items }) => {
      const refs = items.flatMap((item) => {
        const id = this.#item(item, quiz, stimuli);
        if (id === null) return [];
        dependencies.push(id);
        return [q('assessmentItemRef', { identifier: id, href: `../items/${id}.xml` })];
      });
      const text = quiz.stems?.find(({ id }) => id === stem)?.text;
      if (version === '3.0' || stem === undefined || text === undefined || refs.length === 0)
        return refs;
      const rubric = holder(
        'rubricBlock',
        { id: stem, view: 'candidate', use: 'instructions' },
        ...block(text),
      );
      return [
        q(
          'assessmentSection',
          { identifier: `section_${stem}`, title: stem, visible: 'true' },
          rubric,
          ...refs,
        ),
      ];
    });
    const intro =
      quiz.intro === undefined || quiz.intro === ''
        ? []
        : [holder('rubricBlock', { view: 'candidate', use: 'instructions' }, ...block(quiz.intro))];
    const id = `test_${quiz.id.replaceAll('-', '_')}`;
    const test = q(
      'assessmentTest',
      { ...schemaOf(version), identifier: id, title: quiz.title },
      q(
        'testPart',
        { identifier: 'part', navigationMode: 'nonlinear', submissionMode: 'individual' },
        q(
          'assessmentSection',
          { identifier: 'section', title: quiz.title, visible: 'true' },
          ...intro,
          ...parts.flat(),
        ),
      ),
    );
    this.#add({ id, kind: 'test', href: `tests/${quiz.id}.xml`, dependencies }, test);
  }

  /** In QTI 3 texts that items lean on are files of their own. */
  #stimuli({ stems = [] }: WrittenQuiz): ReadonlyMap<string, string> {
    const { q, version, block } = this.#writer;
    return new Map(
      stems.map(({ id, text }) => {
        const href = `stimuli/${id}.xml`;
        const root = q(
          'assessmentStimulus',
          { ...schemaOf(version), identifier: id, title: id },
          q('stimulusBody', {}, ...block(text)),
        );
        this.#add({ id: `stimulus_${id}`, kind: 'stimulus', href, dependencies: [] }, root);
        return [id, href];
      }),
    );
  }

  /** Its id in the package; null where it is left. */
  #item(item: WrittenItem, quiz: WrittenQuiz, stimuli: ReadonlyMap<string, string>): string | null {
    const place = { file: `${quiz.id}.json` };
    const reason = reasonToLeave(item);
    if (reason !== null || !isWritable(item)) {
      const outcome = { kind: 'left' as const, reason: reason ?? '' };
      this.#report.push({ place, name: item.id, outcome });
      return null;
    }
    const href = item.stem === undefined ? undefined : stimuli.get(item.stem);
    const stimulus =
      href === undefined || item.stem === undefined
        ? undefined
        : { id: item.stem, href: `../${href}` };
    const { root, losses } = itemDocument(item, this.#writer, stimulus);
    this.#report.push({
      place,
      name: titleOf(item),
      id: item.id,
      outcome: losses.length === 0 ? { kind: 'carried' } : { kind: 'changed', changes: losses },
    });
    const dependencies = stimulus === undefined ? [] : [`stimulus_${stimulus.id}`];
    const { difficulty, objective } = item;
    this.#add(
      {
        id: item.id,
        kind: 'item',
        href: `items/${item.id}.xml`,
        dependencies,
        difficulty,
        objective,
      },
      root,
    );
    return item.id;
  }

  #add(resource: Omit<Resource, 'pictures'>, root: XmlElement): void {
    this.#files.set(resource.href, encoded(root));
    this.#resources.push({ ...resource, pictures: [...this.#shown] });
    this.#shown = new Set();
  }
}

function encoded(root: XmlElement): Uint8Array {
  return new TextEncoder().encode(writeXml(root));
}

/** Why an item has no counterpart; null where it has one. */
export function reasonToLeave(item: WrittenItem): string | null {
  if (item.type === 'performance') return 'A scenario of several steps has no counterpart.';
  if (item.variables !== undefined)
    return 'Values of a learner’s own are not written in this format.';
  if (!isWritable(item)) return 'This type of question has no counterpart.';
  return null;
}

/** Items in stretches that lean on one stem. */
function stretches(items: readonly WrittenItem[]) {
  const all: { readonly stem: string | undefined; readonly items: WrittenItem[] }[] = [];
  for (const item of items) {
    const last = all.at(-1);
    if (last !== undefined && last.stem === item.stem) last.items.push(item);
    else all.push({ stem: item.stem, items: [item] });
  }
  return all;
}
