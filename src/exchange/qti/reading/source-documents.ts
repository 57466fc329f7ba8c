import { unescaped } from '../../../standard/unescaped.ts';
import type { SourceFile } from '../../bank/bank.ts';
import type { BankDraft } from '../../bank/bank-draft.ts';
import { rootTag, xmlText } from '../../source/source-text.ts';
import { readXml, type XmlElement } from '../../source/xml-tree.ts';
import type { FindPicture } from '../question/question-texts.ts';

/** The files of a source, and the documents among them. */

export interface Document {
  readonly file: string;
  readonly root: XmlElement;
  /** What is to be said of its encoding. */
  readonly change: string | null;
}

/** Files that may be XML by their names; Blackboard calls its documents `.dat`. */
const names = /\.(xml|qti|dat)$/i;

/** What archivers of macOS add is none. */
function isDocument({ name }: SourceFile, all: readonly SourceFile[]): boolean {
  if (/(^|\/)(__MACOSX\/|\._)/.test(name)) return false;
  return names.test(name) || all.length === 1;
}

/** Reads all XML. What cannot be read is left with the reason, by the line where it ends. */
export function documentsOf(files: readonly SourceFile[], draft: BankDraft): readonly Document[] {
  return files.flatMap((file): readonly Document[] => {
    if (!isDocument(file, files)) return [];
    const { text, change } = xmlText(file.bytes);
    // Other things are called `.dat`, too.
    if (!/\.xml$/i.test(file.name) && !/^\s*\uFEFF?\s*</.test(text)) return [];
    const read = readXml(text);
    if (read.kind === 'read') return [{ file: file.name, root: read.root, change }];
    const { line, column, reason } = read;
    draft.leave(
      { place: { file: file.name, line, column }, name: file.name },
      `It is no XML that can be read: ${reason}.`,
    );
    return [];
  });
}

/** Whether one of the files has a root of one of these names, by the beginning of its text. */
export function hasRoot(files: readonly SourceFile[], roots: RegExp): boolean {
  return files.some(({ name, bytes }) => {
    if (!isDocument({ name, bytes }, files)) return false;
    const root = /^<(?:[\w.-]+:)?([\w.-]+)/.exec(rootTag(bytes) ?? '')?.[1];
    return root !== undefined && roots.test(root);
  });
}

/** A path that is written relative to a file; null where it leads out of the source or elsewhere. */
export function pathFrom(file: string, path: string): string | null {
  const bare = path.trim().replace(/[?#].*$/, '');
  if (bare === '' || /^[a-z][a-z0-9+.-]*:|^\/\//i.test(bare)) return null;
  const steps = [
    ...file.split('/').slice(0, -1),
    ...unescaped(bare).replaceAll('\\', '/').split('/'),
  ];
  const found: string[] = [];
  for (const step of bare.startsWith('/') ? steps.slice(file.split('/').length - 1) : steps) {
    if (step === '..') {
      if (found.pop() === undefined) return null;
    } else if (step !== '' && step !== '.') found.push(step);
  }
  return found.join('/');
}

/** Pictures of a source, by the addresses that a file of it has for them. */
export function pictureFinder(files: readonly SourceFile[], draft: BankDraft) {
  const byName = new Map(files.map((file) => [file.name, file]));
  return (from: string): FindPicture =>
    (src) => {
      if (src.startsWith('data:')) return draft.shelf.addData(src, 'picture');
      const end = keptBy(src);
      const path = end === null ? pathFrom(from, src) : null;
      const file =
        end === null
          ? byName.get(path ?? '')
          : files.find(
              ({ name }) =>
                name.endsWith(end) || /[_/]xid-\d+_\d+(?=\.\w+$)/.exec(name)?.[0].endsWith(end),
            );
      if (file !== undefined) return draft.shelf.add(file.name, file.bytes);
      const shown = src.slice(0, 80);
      return {
        missing:
          path === null && end === null
            ? `The picture ${shown} is left out: it is not in the source.`
            : `The picture ${shown} is left out: the source has no such file.`,
      };
    };
}

/** The end of the name of a file that an address of Common Cartridge or Blackboard stands for. */
function keptBy(src: string): string | null {
  const [, rest] =
    /^(?:\$|%24)IMS[-_]CC[-_]FILE_?BASE(?:\$|%24)(?:\.\.\/|\/)*([^?#]+)/i.exec(src) ?? [];
  if (rest !== undefined) return unescaped(rest);
  const [xid] = /xid-\d+_\d+/.exec(src) ?? [];
  return xid ?? null;
}
