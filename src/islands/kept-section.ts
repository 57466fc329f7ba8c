import type { Journal } from '../scorm/journal.ts';

/** A section of a lesson as the place to come back to. */
export interface KeptSection {
  /** The page of the lesson, without `.html`. */
  readonly page: string;
  /** Its id on that page. */
  readonly anchor: string;
  readonly title: string;
}

/** Keeps the section that is read, in place of the one before. */
export function keepSection(journal: Journal, { page, anchor, title }: KeptSection): void {
  journal.write([page, anchor, title].join('\n'));
}

/** The section that was read last; null where none is known. */
export function keptSection(journal: Journal): KeptSection | null {
  const [page = '', anchor = '', title = ''] = journal.read().split('\n');
  return anchor === '' || title === '' ? null : { page, anchor, title };
}
