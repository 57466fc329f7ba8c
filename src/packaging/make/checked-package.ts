import { checkPackage } from '../check/check-package.ts';
import type { CheckReport } from '../check/report.ts';
import { packageFormats } from '../manifest/format.ts';
import type { PackageChoices } from './choices.ts';
import { withCleanLogo } from './logo.ts';
import { type MakeResult, makePackage, type PackageParts } from './make-package.ts';
import { launchPageOf } from './parted-course.ts';

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
  const clean = await withCleanLogo(choices);
  if (clean.kind === 'failed') return clean;
  const made = makePackage(parts, clean.choices);
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
