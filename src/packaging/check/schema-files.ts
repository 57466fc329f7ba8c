import type { Fault, Rule } from './finding.ts';

/** The schema files of the version lie at the root, and are the trusted ones. */
export const schemaFiles: Rule = {
  id: 'schema-files',
  check({ format, files, schemas }) {
    return (format.standard?.schemaFiles ?? []).flatMap((name): readonly Fault[] => {
      const bytes = files.get(name);
      if (bytes === undefined) {
        return [
          {
            severity: 'error',
            file: name,
            what: `this schema file of ${format.title} is missing at the root`,
            mend: 'put it into the package: strict LMSs validate with it',
          },
        ];
      }
      const trusted = schemas.get(name);
      return trusted === undefined || sameBytes(bytes, trusted)
        ? []
        : [
            {
              severity: 'warning',
              file: name,
              what: 'it differs from the schema file of the standard',
              mend: 'replace it by the original, its notices included',
            },
          ];
    });
  },
};

function sameBytes(one: Uint8Array, other: Uint8Array): boolean {
  return one.length === other.length && one.every((byte, at) => byte === other[at]);
}
