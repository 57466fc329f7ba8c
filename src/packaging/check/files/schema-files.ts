import type { Fault, Rule } from '../reading/finding.ts';

/** The schema files of the version lie at the root, and in our own packages are the trusted ones. */
export const schemaFiles: Rule = {
  id: 'schema-files',
  check({ manifest, format, files, schemas, contents, expected }) {
    if (manifest === null || format?.standard == null) return [];
    const missing = format.standard.schemaFiles.filter((name) => !files.has(name));
    // Authoring tools lay them out in folders, or write schemas of metadata and no DTD: that serves as well.
    const severity = expected === null ? 'note' : 'warning';
    const fault: Omit<Fault, 'file'> = {
      severity,
      what: `this schema file of ${format.title} is missing at the root`,
      reason: 'LMSs that validate a manifest with the files beside it cannot; most never do',
      fix: 'put it into the package, or leave it if the package imports',
    };
    const changed =
      expected === null
        ? []
        : format.standard.schemaFiles.filter((name) =>
            differs(contents.schemaFiles.get(name), schemas?.get(name)),
          );
    return [
      ...missing.map((file) => ({ ...fault, file })),
      ...changed.map(
        (file): Fault => ({
          severity: 'warning',
          file,
          what: 'it differs from the schema file of the standard',
          fix: 'replace it by the original, its notices included',
        }),
      ),
    ];
  },
};

function differs(one: Uint8Array | undefined, other: Uint8Array | undefined): boolean {
  if (one === undefined || other === undefined) return false;
  return one.length !== other.length || one.some((byte, at) => byte !== other[at]);
}
