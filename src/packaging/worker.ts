import { expose } from 'comlink';
import { checkPackage } from './check/check-package.ts';
import type { CheckProgress } from './check/reading/read-contents.ts';
import type { CheckReport } from './check/report.ts';
import { type CheckedPackage, checkedPackage, type MakeProgress } from './make/checked-package.ts';
import { type PackageChoices, previewIdentifier } from './make/choices.ts';
import type { DrawnQuestions } from './make/drawn-questions.ts';
import { type EditedSite, editedSite } from './make/edited-site.ts';
import { type FetchedParts, fetchParts, type WantedParts } from './make/fetch-parts.ts';
import { withCleanLogo } from './make/logo.ts';
import { type MakeResult, makePackage, type PackageParts } from './make/make-package.ts';
import type { PackageOutline } from './manifest/outline.ts';
import { type StructureOutline, zipStructure } from './manifest/structure-outline.ts';
import { schemasOf, type TrustedSchemas } from './manifest/trusted-schemas.ts';
import { zipOutline } from './manifest/zip-outline.ts';
import { workerIsReady } from './worker-is-ready.ts';
import { unzipped } from './zip/zip-reader.ts';

/**
 * What pages ask of the packaging worker, where reading large zips leaves the page responsive and
 * where WebAssembly may run, which the policy of the pages forbids.
 */
export interface PackagingWorker {
  /** Checks a zip of any vendor; the name in the report is that of the file, if it is one. */
  check(zip: Blob, onProgress: (progress: CheckProgress) => void): Promise<CheckReport>;
  /** What the zip launches. */
  outline(zip: Blob): Promise<PackageOutline>;
  /** What a package of cmi5 launches; null for any other. */
  structure(zip: Blob): Promise<StructureOutline | null>;
  /**
   * Makes a package of this site's course to choices, and checks it.
   *
   * @param questions those that it is to have in place of its own; null for its own
   */
  make(
    choices: PackageChoices,
    onProgress: (progress: MakeProgress) => void,
    questions: DrawnQuestions | null,
  ): Promise<CheckedPackage>;
  /**
   * Makes the pages of a package to choices for a look at them, without a check. They keep answers
   * apart from those of any package, under `previewIdentifier`.
   *
   * @param questions as for `make`
   */
  preview(choices: PackageChoices, questions: DrawnQuestions | null): Promise<MakeResult>;
}

let loaded: Promise<TrustedSchemas> | null = null;

// The worker's name is the address of the schemas: it cannot know the folder of its page.
function schemas(): Promise<TrustedSchemas> {
  loaded ??= fetchSchemas(self.name);
  return loaded;
}

async function fetchSchemas(url: string): Promise<TrustedSchemas> {
  try {
    const response = await fetch(url);
    const read = response.ok ? await unzipped(await response.blob()) : null;
    if (read !== null) return schemasOf(read.files);
  } catch {
    // Without them a check says so, and judges all the rest.
  }
  loaded = null;
  return new Map();
}

const worker: PackagingWorker = {
  async check(zip, onProgress) {
    const name = zip instanceof File ? zip.name : '';
    return checkPackage(zip, { name, schemas: await schemas(), onProgress });
  },
  outline: zipOutline,
  structure: zipStructure,
  async make(choices, onProgress, questions) {
    const fetched = await fetchFromSite(choices, (share) =>
      onProgress({ step: 'fetching', share }),
    );
    if (fetched.kind === 'failed') return fetched;
    const edited = asking(fetched.parts, questions);
    if (edited.kind === 'failed') return edited;
    return checkedPackage(edited.parts, choices, onProgress);
  },
  async preview(choices, questions) {
    const fetched = await partsSeen(choices);
    if (fetched.kind === 'failed') return fetched;
    const clean = await withCleanLogo(choices);
    if (clean.kind === 'failed') return clean;
    const pages = { ...clean.choices, identifier: previewIdentifier };
    const edited = asking(fetched.parts, questions);
    if (edited.kind === 'failed') return edited;
    return makePackage(edited.parts, pages, 'web');
  },
};

function asking(parts: PackageParts, questions: DrawnQuestions | null): EditedSite {
  return questions === null ? { kind: 'edited', parts } : editedSite(parts, questions);
}

/** What previews are made of, by what they want; they follow each other quickly. */
const previewed = new Map<string, FetchedParts>();

async function partsSeen({ scos, interfaceLanguage }: WantedParts): Promise<FetchedParts> {
  const wants = { scos, interfaceLanguage };
  const key = JSON.stringify(wants);
  const parts = previewed.get(key) ?? (await fetchFromSite(wants, () => {}));
  if (parts.kind === 'fetched') previewed.set(key, parts);
  return parts;
}

function fetchFromSite(
  wants: WantedParts,
  onFetched: (share: number) => void,
): Promise<FetchedParts> {
  return fetchParts((name) => fetch(new URL(name, self.name)), onFetched, wants);
}

expose(worker);
postMessage(workerIsReady);
