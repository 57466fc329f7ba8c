import { childOf, childrenOf, descendantsOf, textOf } from '../../source/xml-tree.ts';
import type { Difficulty } from '../question/question.ts';
import { type Document, pathFrom } from './source-documents.ts';

/** What a manifest says of the items of its package. */
export interface PackageFacts {
  readonly title: string;
  /** Files in the order of the manifest. */
  readonly order: readonly string[];
  readonly facts: ReadonlyMap<string, ItemFacts>;
}

export interface ItemFacts {
  readonly difficulty?: Difficulty | undefined;
  readonly objective?: string | undefined;
}

const difficulties: readonly Difficulty[] = [
  'very easy',
  'easy',
  'medium',
  'difficult',
  'very difficult',
];

export function packageFacts(documents: readonly Document[]): PackageFacts {
  const manifest = documents.find(({ root }) => root.name === 'manifest');
  if (manifest === undefined) return { title: '', order: [], facts: new Map() };
  const order: string[] = [];
  const facts = new Map<string, ItemFacts>();
  for (const resource of descendantsOf(manifest.root, 'resource')) {
    const href =
      resource.attributes.href ??
      // Blackboard names its files so.
      resource.attributes.file ??
      childOf(resource, 'file')?.attributes.href;
    const path = href === undefined ? null : pathFrom(manifest.file, href);
    if (path === null) continue;
    order.push(path);
    const difficulty = difficulties.find((each) =>
      descendantsOf(resource, 'difficulty').some((element) => valueIn(textOf(element)) === each),
    );
    const [objective] = descendantsOf(resource, 'classification')
      .filter((each) =>
        descendantsOf(each, 'purpose').some((purpose) =>
          /educational objective/i.test(textOf(purpose)),
        ),
      )
      .flatMap((each) => descendantsOf(each, 'taxon'))
      .map((taxon) => textOf(childOf(taxon, 'id')).trim())
      .filter((id) => /^[a-z][a-z0-9_]*$/.test(id));
    facts.set(path, { difficulty, objective });
  }
  const [metadata] = childrenOf(manifest.root, 'metadata');
  const [title] = metadata === undefined ? [] : descendantsOf(metadata, 'title');
  return {
    title: textOf(title ?? null)
      .trim()
      .replace(/\s+/g, ' '),
    order,
    facts,
  };
}

/** LOM writes the vocabulary before the value. */
function valueIn(text: string): string {
  return text
    .replace(/LOMv\d\.\d/, '')
    .trim()
    .replace(/\s+/g, ' ')
    .toLowerCase();
}
