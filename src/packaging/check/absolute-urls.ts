import { lineAt, type Reference } from '../references.ts';
import { resolve, type Target } from '../target.ts';
import type { Fault, Rule } from './finding.ts';

/**
 * Nothing is fetched from elsewhere, and no URL starts at the host's root or leaves the folder:
 * an LMS serves the package from a path it chooses. Links that a person follows may lead out.
 */
export const absoluteUrls: Rule = {
  id: 'absolute-urls',
  check({ texts }) {
    return [...texts].flatMap(([file, { text, references }]) =>
      references.flatMap((reference): readonly Fault[] => {
        const wrong = fault(reference, resolve(reference.url, file));
        return wrong === null
          ? []
          : [{ severity: 'error', file, line: lineAt(text, reference.at), ...wrong }];
      }),
    );
  },
};

function fault({ url, use }: Reference, target: Target) {
  const shown = url.length > 80 ? `${url.slice(0, 79)}…` : url;
  if (use === 'mention') return null;
  if (target.kind === 'outside' && use === 'load') {
    return {
      what: `"${shown}" is loaded from outside the package`,
      mend: 'put the file into the package and refer to it by a relative URL',
    };
  }
  if (target.kind === 'host-root') {
    return {
      what: `"${shown}" starts at the root of the server, where an LMS has no such file`,
      mend: 'write it relative to the file it stands in',
    };
  }
  if (target.kind === 'above') {
    return {
      what: `"${shown}" leads above the folder of the package`,
      mend: 'keep within the package',
    };
  }
  return null;
}
