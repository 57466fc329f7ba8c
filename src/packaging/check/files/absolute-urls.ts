import type { Reference } from '../../site/reference.ts';
import { resolve, type Target } from '../../site/target.ts';
import type { Fault, Rule } from '../reading/finding.ts';
import type { OpenedPackage, TextFile } from '../reading/opened-package.ts';
import { isTemplate } from './template.ts';

/**
 * Nothing is fetched from elsewhere, and no URL starts at the host's root or leaves the folder:
 * an LMS serves the package from a path it chooses. Links that a person follows may lead out.
 */
export const absoluteUrls: Rule = {
  id: 'absolute-urls',
  text(file, opened) {
    return file.references.flatMap((reference): readonly Fault[] => {
      if (isTemplate(reference.url)) return [];
      const wrong = fault(reference, resolve(reference.url, file.path), file, opened);
      return wrong === null ? [] : [{ file: file.path, line: file.line(reference.at), ...wrong }];
    });
  },
};

function fault(
  { url, use }: Reference,
  target: Target,
  { kind }: TextFile,
  { expected }: OpenedPackage,
): Omit<Fault, 'file' | 'line'> | null {
  const shown = url.length > 80 ? `${url.slice(0, 79)}…` : url;
  // Scripts hold much that never runs in a course: whole libraries, and ways to other LMSs.
  const severity = kind === 'js' && expected === null ? 'note' : 'warning';
  if (target.kind === 'outside' && use === 'load') {
    const plain = /^http:|^ws:/i.test(url.trim());
    return {
      severity: plain ? severity : expected === null ? 'note' : 'warning',
      what: `"${shown}" is loaded from outside the package`,
      reason: plain
        ? 'browsers refuse it in an LMS served by https, which nearly all are'
        : 'it fails without that server or where a school blocks it, and tells it who learns',
      fix: 'put the file into the package and refer to it by a relative URL',
    };
  }
  if (target.kind === 'host-root') {
    return {
      severity,
      what: `"${shown}" starts at the root of the server`,
      reason: 'an LMS has no such file there',
      fix: 'write it relative to the file it is in',
    };
  }
  if (target.kind === 'above') {
    return {
      severity,
      what: `"${shown}" leads above the folder of the package`,
      reason: 'an LMS has no such file there',
      fix: 'keep within the package',
    };
  }
  return null;
}
