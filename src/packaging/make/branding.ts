import type { Rule } from '../../attempt/settings.ts';
import { oneLine } from '../manifest/text.ts';
import { logoExpected, readLogo } from './logo.ts';

/** The accent on light and on dark pages, as `#rrggbb`. */
export interface Colours {
  readonly light: string;
  readonly dark: string;
}

/** Words of the certificate in place of the course's own. */
export interface CertificateWords {
  /** Stands between the name and the title, such as "has taken part in". */
  readonly statement?: string;
  /** Who certifies it, in a line. */
  readonly issuer?: string;
}

/**
 * What makes a package an instructor's own, by the names that `course.json` has for it. What is
 * absent is as the course has it.
 */
export interface Branding {
  /** Stands in the head of every page and in the titles of windows. */
  readonly shortName?: string;
  /** An SVG or a PNG, as a data URL that `readLogo` takes. */
  readonly logo?: string;
  readonly colours?: Colours;
  /** Stands on the cover; an empty line begins a paragraph. */
  readonly welcome?: string;
  /** Stands with each result of the exam. */
  readonly closing?: string;
  /** Whom to ask: an e-mail address, or that of a page. */
  readonly contact?: string;
  /** False for none. */
  readonly certificate?: false | CertificateWords;
  /** False for none. */
  readonly practice?: false;
}

/** What of a course can be made one's own. */
export interface BrandedCourse {
  readonly shortName: string;
  readonly contact?: string | undefined;
  readonly colours?: Colours | undefined;
  /** Absent where it has the page. */
  readonly practice?: boolean | undefined;
}

/** Branding as it may be written: parts may be absent by name, and what is on may say so. */
export type GivenBranding = {
  readonly [Name in keyof Branding]: Branding[Name] | true | undefined;
};

const mostWords = 1000;
const colour = /^#[0-9a-f]{6}$/i;
const contact = /^(https:\/\/[^\s"<>]+|[^\s@:"<>]+@[^\s@:"<>]+\.[^\s@:"<>]+)$/;

/** What each part may be, wherever it is written. */
export const brandingRules = {
  shortName: lineOf('a short name', 40),
  logo: {
    fits: (value): value is string => typeof value === 'string' && readLogo(value).kind === 'read',
    expected: logoExpected,
  },
  colours: {
    fits: (value): value is Colours => isRecord(value, ['light', 'dark'], colour) && hasBoth(value),
    expected: 'two colours such as {"light": "#96440f", "dark": "#e8a271"}',
  },
  welcome: textOf('a welcome'),
  closing: textOf('a closing text'),
  contact: {
    fits: (value): value is string =>
      typeof value === 'string' && value.length <= 200 && contact.test(value.trim()),
    expected:
      'an e-mail address such as help@school.example, or an address that begins with https://',
  },
  certificate: {
    fits: (value): value is boolean | CertificateWords =>
      typeof value === 'boolean' || isRecord(value, ['statement', 'issuer'], /^[\s\S]{0,160}$/),
    expected:
      'true, false, or words of up to 160 characters such as {"statement": "has taken part in", "issuer": "School of Trade"}',
  },
  practice: {
    fits: (value): value is boolean => typeof value === 'boolean',
    expected: 'true or false',
  },
} as const satisfies { readonly [Name in keyof Branding]-?: Rule<unknown> };

export function isBranded(own: Branding): boolean {
  return Object.keys(brandingRules).some((name) => Object.hasOwn(own, name));
}

/** Branding without what only repeats the course, in one order of everything. */
export function ownBranding(given: GivenBranding, course: BrandedCourse): Branding {
  const shortName = text(given.shortName, oneLine);
  const colours = coloursOf(given.colours);
  const welcome = text(given.welcome, paragraphs);
  const closing = text(given.closing, paragraphs);
  const address = text(given.contact, (written) => written.trim());
  const certificate = certificateOf(given.certificate);
  const isOwnColour = colours !== null && !isSame(colours, coloursOf(course.colours));
  return {
    ...(shortName === '' || shortName === course.shortName ? {} : { shortName }),
    ...(typeof given.logo === 'string' ? { logo: given.logo } : {}),
    ...(isOwnColour ? { colours } : {}),
    ...(welcome === '' ? {} : { welcome }),
    ...(closing === '' ? {} : { closing }),
    ...(address === '' || address === course.contact ? {} : { contact: address }),
    ...(certificate === null ? {} : { certificate }),
    ...(given.practice === false && course.practice !== false ? { practice: false } : {}),
  };
}

/** A text in paragraphs, each set off by one empty line, whatever system it was written on. */
export function paragraphs(written: string): string {
  return written
    .replace(/\r\n?/g, '\n')
    .split(/\n\s*\n/)
    .map((paragraph) => paragraph.replace(/[^\S\n]+/g, ' ').trim())
    .filter((paragraph) => paragraph !== '')
    .join('\n\n');
}

function text(written: unknown, normal: (text: string) => string): string {
  return typeof written === 'string' ? normal(written) : '';
}

function coloursOf(given: Colours | true | undefined): Colours | null {
  if (given === undefined || given === true) return null;
  return { light: given.light.toLowerCase(), dark: given.dark.toLowerCase() };
}

function isSame(one: Colours, other: Colours | null): boolean {
  return one.light === other?.light && one.dark === other.dark;
}

function certificateOf(given: GivenBranding['certificate']): false | CertificateWords | null {
  if (given === undefined || given === true) return null;
  if (given === false) return false;
  const statement = oneLine(given.statement ?? '');
  const issuer = oneLine(given.issuer ?? '');
  const words = { ...(statement && { statement }), ...(issuer && { issuer }) };
  return Object.keys(words).length === 0 ? null : words;
}

function lineOf(what: string, most: number): Rule<string> {
  return {
    fits: (value): value is string =>
      typeof value === 'string' && oneLine(value) !== '' && [...oneLine(value)].length <= most,
    expected: `${what} of 1 to ${most} characters`,
  };
}

function textOf(what: string): Rule<string> {
  return {
    fits: (value): value is string =>
      typeof value === 'string' &&
      paragraphs(value) !== '' &&
      [...paragraphs(value)].length <= mostWords,
    expected: `${what} of 1 to ${mostWords} characters`,
  };
}

/** Whether it has no keys but these, each with a text that fits. */
function isRecord(value: unknown, names: readonly string[], fits: RegExp) {
  return (
    typeof value === 'object' &&
    value !== null &&
    Object.entries(value).every(
      ([name, each]) => names.includes(name) && typeof each === 'string' && fits.test(each),
    )
  );
}

function hasBoth(value: unknown): boolean {
  return typeof value === 'object' && value !== null && 'light' in value && 'dark' in value;
}
