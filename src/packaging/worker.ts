import { expose } from 'comlink';
import { checkPackage } from './check/check-package.ts';
import type { CheckProgress } from './check/reading/read-contents.ts';
import type { CheckReport } from './check/report.ts';
import { type CheckedPackage, checkedPackage, type MakeProgress } from './make/checked-package.ts';
import type { PackageChoices } from './make/choices.ts';
import type { DrawnQuestions } from './make/drawn-questions.ts';
import { editedSite } from './make/edited-site.ts';
import { fetchParts } from './make/fetch-parts.ts';
import type { PackageOutline } from './manifest/outline.ts';
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
  async make(choices, onProgress, questions) {
    const fetched = await fetchParts(
      (name) => fetch(new URL(name, self.name)),
      (share) => onProgress({ step: 'fetching', share }),
      choices,
    );
    if (fetched.kind === 'failed') return fetched;
    if (questions === null) return checkedPackage(fetched.parts, choices, onProgress);
    const edited = editedSite(fetched.parts, questions);
    if (edited.kind === 'failed') return edited;
    return checkedPackage(edited.parts, choices, onProgress);
  },
};

expose(worker);
postMessage(workerIsReady);
