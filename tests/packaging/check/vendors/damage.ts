import type { Finding } from '../../../../src/packaging/check/reading/finding.ts';
import { allVendors } from './all-vendors.ts';

export type Files = Readonly<Record<string, string>>;

/** What is done to the files of a good package. */
export type Damage = (from: Files) => Files;

export type Severity = Finding['severity'];

/** What was done, to which good package, how, and the rule that must tell it with its severity. */
export type DamageCase = readonly [string, string, Damage, string, Severity];

export const manifest = 'imsmanifest.xml';

/** The files of the vendor package whose name holds the words. */
export function goodFiles(name: string): Files {
  const found = allVendors.find((each) => each.name.includes(name));
  if (found === undefined) throw new Error(`no package of ${name}`);
  return found.files;
}

/** Rewrites one file; throws when the damage hits nothing. */
export const edit =
  (path: string, from: string | RegExp, to: string): Damage =>
  (files) => {
    const text = files[path] ?? '';
    const edited = text.replace(from, to);
    if (edited === text) throw new Error(`nothing to damage in ${path}`);
    return { ...files, [path]: edited };
  };

export const add =
  (path: string, text: string): Damage =>
  (files) => ({ ...files, [path]: text });

export const without =
  (path: string): Damage =>
  (files) =>
    Object.fromEntries(Object.entries(files).filter(([each]) => each !== path));

/** Renames every file the function gives another name. */
export const rename =
  (to: (path: string) => string): Damage =>
  (files) =>
    Object.fromEntries(Object.entries(files).map(([path, text]) => [to(path), text]));

/** Puts code at the end of a script. */
export const append =
  (path: string, code: string): Damage =>
  (files) => ({ ...files, [path]: `${files[path] ?? ''}\n${code}` });
