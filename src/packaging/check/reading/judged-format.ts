import { edition, scormVersion } from '../../manifest/edition.ts';
import { type PackageFormat, packageFormats } from '../../manifest/format.ts';
import type { XmlNode } from '../../manifest/xml-tree.ts';

/**
 * The format whose schemas and words a manifest is judged by. SCORM 2004 without an edition we
 * know is taken for the 3rd, whose manifests older and newer tools both write.
 */
export function judgedFormat(root: XmlNode): PackageFormat | null {
  const id =
    scormVersion(root) === '1.2'
      ? 'scorm-1.2'
      : /4th/i.test(edition(root))
        ? 'scorm-2004-4th'
        : 'scorm-2004-3rd';
  return packageFormats.find((format) => format.id === id) ?? null;
}

/** The format of packages with a course structure of cmi5. */
export const cmi5Format: PackageFormat | null =
  packageFormats.find(({ structure }) => structure !== null) ?? null;
