import { deviceLibrary } from '../../library/browser.ts';
import { startPackagingWorker } from '../../packaging/browser.ts';
import type { StructureOutline } from '../../packaging/manifest/structure-outline.ts';
import { deviceSite } from '../bench/device-bench.ts';
import { browserStage } from '../bench/stage.ts';
import { lastWordsPage } from '../serving/lrs-channel.ts';
import { packageFolder } from '../serving/package-address.ts';
import { openRuleBook, usualRules } from '../serving/serving-rules.ts';
import { type LrsBench, openLrsBench } from './lrs-bench.ts';

export type LrsOpening =
  | { readonly kind: 'opened'; readonly bench: LrsBench }
  /** It is no package of cmi5. */
  | { readonly kind: 'other' }
  /** A sentence for people. */
  | { readonly kind: 'failed'; readonly reason: string };

const ruleBook = openRuleBook();

/** Opens a package of the library where it is one of cmi5. Frames go where `place` says. */
export async function openLrsPackage(
  id: string,
  place: () => HTMLElement | null,
): Promise<LrsOpening> {
  const served = await deviceSite();
  const kept = await deviceLibrary.get(id).catch(() => null);
  if (served.kind === 'unavailable' || kept === null) return { kind: 'other' };
  const structure = await structureOf(kept.zip);
  if (structure === null) return { kind: 'other' };
  if (structure.kind === 'unreadable') {
    const reason = `The course structure cannot be read: ${structure.reason}.`;
    return { kind: 'failed', reason };
  }
  const [first, ...others] = structure.units;
  if (first === undefined) {
    return { kind: 'failed', reason: 'The course structure names no AU to launch.' };
  }
  await ruleBook.begin(id, usualRules);
  const folder = packageFolder(served.scope, id);
  const bench = openLrsBench(
    {
      ...{ id, name: kept.name, title: structure.title || kept.name, course: structure.id },
      units: [first, ...others],
      folder,
    },
    {
      stage: browserStage(place),
      lastWords: () => opened(`${folder}${lastWordsPage}`),
      serve: (rules) => ruleBook.change(id, rules),
      now: Date.now,
    },
  );
  return { kind: 'opened', bench };
}

/** Opens a page out of sight, and takes it away once it is there. */
async function opened(address: string): Promise<void> {
  const frame = document.createElement('iframe');
  frame.hidden = true;
  frame.src = address;
  const isThere = new Promise((resolve) => frame.addEventListener('load', resolve));
  document.body.append(frame);
  await isThere;
  frame.remove();
}

async function structureOf(zip: Blob): Promise<StructureOutline | null> {
  const { worker, stop } = startPackagingWorker();
  try {
    return await worker.structure(zip);
  } finally {
    stop();
  }
}
