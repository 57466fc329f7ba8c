import type { PackageFormat } from '../format.ts';
import type { SiteFiles } from '../reachable.ts';
import { absoluteUrls } from './absolute-urls.ts';
import { fileList } from './file-list.ts';
import { fileTypes } from './file-types.ts';
import type { Finding, Rule } from './finding.ts';
import { identifiers } from './identifiers.ts';
import { launchPage } from './launch-page.ts';
import { links } from './links.ts';
import { manifestForm } from './manifest-form.ts';
import { names } from './names.ts';
import { openPackage } from './opened-package.ts';
import { packageMark } from './package-mark.ts';
import { schemaFiles } from './schema-files.ts';
import { schemaValidity } from './schema-validity.ts';
import { scormType } from './scorm-type.ts';
import { size } from './size.ts';
import { version } from './version.ts';

/** Rules of any package. */
const everyPackage: readonly Rule[] = [
  names,
  launchPage,
  links,
  absoluteUrls,
  packageMark,
  fileTypes,
  size,
];

/** Rules of packages with a manifest. */
const withManifest: readonly Rule[] = [
  manifestForm,
  schemaValidity,
  version,
  identifiers,
  scormType,
  fileList,
  schemaFiles,
];

export interface Expected {
  readonly format: PackageFormat;
  readonly launchPage: string;
  /** The format's schema files, by name, from a place that is trusted. */
  readonly schemas: SiteFiles;
}

/** Reads a package as an LMS would, executing nothing of it; [] when there is nothing to say. */
export function checkPackage(zip: Uint8Array, expected: Expected): readonly Finding[] {
  const { format, launchPage: page, schemas } = expected;
  const opening = openPackage(zip, format, page, schemas);
  if (opening.kind === 'damaged') {
    return [
      {
        severity: 'error',
        rule: 'zip',
        file: '',
        what: `it cannot be unzipped: ${opening.reason}`,
        mend: 'make the package anew',
      },
    ];
  }
  const rules = format.standard === null ? everyPackage : [...withManifest, ...everyPackage];
  return rules.flatMap((rule) =>
    rule.check(opening.opened).map((finding) => ({ ...finding, rule: rule.id })),
  );
}
