import { z } from 'astro/zod';
import { isForLms, packageFormats } from '../packaging/manifest/format.ts';

const text = z.string().trim().min(1);

/** How a statement about an LMS is known; `general` means that it is not. */
export const evidence = {
  tried: 'Seen in this LMS',
  code: 'In its source code',
  maker: 'From its maker',
  others: 'Reported by others',
  general: 'General advice',
} as const;
export type Evidence = keyof typeof evidence;

const source = z.strictObject({
  kind: z.enum(['tried', 'code', 'maker', 'others']),
  name: text,
  /** Null for what was tried: there is no page of it. */
  url: z.url({ protocol: /^https?$/ }).nullable(),
});
export type LmsSource = z.output<typeof source>;

/** A sentence or two, with where it comes from: the id of a source, or `general`. */
const said = { says: text, from: text };
const statement = z.strictObject(said);
export type Statement = z.output<typeof statement>;

/** The formats an LMS can import. */
const formats = packageFormats.filter(isForLms).map(({ id }) => id);

/**
 * What an instructor needs to know of one LMS. Nothing can be said without where it comes from.
 * In texts, `*…*` marks what stands on the screen, and backquotes what is typed or sent.
 */
export const lmsSchema = z
  .strictObject({
    name: text,
    asAt: z.string().regex(/^\d{4}-\d{2}$/, 'write year and month, such as 2026-11'),
    /** The package to upload. */
    format: z.enum(formats),
    sources: z.record(z.string().regex(/^[a-z][a-z0-9-]*$/), source),
    /** Why this package; the first reason also stands in the table of all LMSs. */
    why: z.array(statement).min(1),
    upload: z.array(statement).min(1),
    options: z.array(z.strictObject({ option: text, value: text, ...said })).min(1),
    see: z.array(z.strictObject({ about: text, ...said })).min(1),
    /** What goes wrong there, and what our package does about it. */
    traps: z.array(z.strictObject({ ...said, answer: text })).min(1),
    /** What it makes of a package with a SCO for each lesson; absent where nobody has looked. */
    scos: z.array(statement).min(1).optional(),
    replace: z.array(statement).min(1),
    /** Where to look after the five minutes of checking. */
    look: z.array(statement).min(1),
  })
  .superRefine((lms, context) => {
    const named = new Set(statements(lms).map(({ from }) => from));
    for (const from of named) {
      if (from === 'general' || Object.hasOwn(lms.sources, from)) continue;
      const message = `no source has the id "${from}"; add it to sources or write "general"`;
      context.addIssue({ code: 'custom', path: ['sources'], message });
    }
    for (const id of Object.keys(lms.sources)) {
      if (named.has(id)) continue;
      const message = 'nothing rests on this source; remove it';
      context.addIssue({ code: 'custom', path: ['sources', id], message });
    }
  });
export type Lms = z.output<typeof lmsSchema>;

/** Every statement of the page, in its order. */
export function statements(
  lms: Pick<Lms, 'why' | 'upload' | 'options' | 'see' | 'traps' | 'scos' | 'replace' | 'look'>,
): readonly Statement[] {
  return [
    ...lms.why,
    ...lms.upload,
    ...lms.options,
    ...lms.see,
    ...lms.traps,
    ...(lms.scos ?? []),
    ...lms.replace,
    ...lms.look,
  ];
}

/** How a statement of this LMS is known. */
export function evidenceOf(lms: Pick<Lms, 'sources'>, { from }: Statement): Evidence {
  return lms.sources[from]?.kind ?? 'general';
}
