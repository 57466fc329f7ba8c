import { checkPackage } from '../check/check-package.ts';
import type { CheckReport } from '../check/report.ts';
import { packageFormats } from '../manifest/format.ts';
import type { PackageChoices } from './choices.ts';
import type { OwnCourse } from './course-file.ts';
import { type MakeResult, makePackage, type PackageParts } from './make-package.ts';

/** A package made to choices, with what the check of it found. */
export type CheckedPackage =
  | (Extract<MakeResult, { kind: 'made' }> & { readonly report: CheckReport })
  | Extract<MakeResult, { kind: 'failed' }>;

/** How far making a package is, in the step it is at; the steps come in this order. */
export interface MakeProgress {
  readonly step: 'fetching' | 'making' | 'checking';
  /** 0 to 1. */
  readonly share: number;
}

/** What an LMS opens first: the cover, or the first lesson where each is a SCO. */
function launchPageOf({ packaged, lessons }: OwnCourse, { scos, lessons: kept }: PackageChoices) {
  if (scos === undefined) return packaged.launchPage;
  const first = lessons.find(({ id }) => kept?.includes(id) ?? true);
  return `${first?.id}.html`;
}

/**
 * Makes a package and checks it as strictly as the build checks its own. Equal choices give equal
 * bytes wherever it runs.
 */
export async function checkedPackage(
  parts: PackageParts,
  choices: PackageChoices,
  onProgress: (progress: MakeProgress) => void = () => {},
): Promise<CheckedPackage> {
  const { course, schemas } = parts;
  onProgress({ step: 'making', share: 0 });
  const made = makePackage(parts, choices);
  if (made.kind === 'failed') return made;
  const format = packageFormats.find(({ id }) => id === choices.format);
  onProgress({ step: 'checking', share: 0 });
  const report = await checkPackage(new Blob([new Uint8Array(made.bytes)]), {
    name: made.name,
    schemas,
    ...(format === undefined
      ? {}
      : { expected: { format, launchPage: launchPageOf(course, choices) } }),
    onProgress: ({ done, total }) =>
      onProgress({ step: 'checking', share: total === 0 ? 1 : done / total }),
  });
  return { ...made, report };
}
