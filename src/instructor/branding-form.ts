import { accentFaults, type Papers } from '../authoring/accent.ts';
import type { BrandedCourse, Branding, Colours } from '../packaging/make/branding.ts';

/** What the form knows of the looks of a course. */
export interface OfferedLooks extends BrandedCourse {
  /** The accent that its pages have. */
  readonly accent: Colours;
  /** What an accent is read on. */
  readonly papers: Papers;
}

/** What stands in the part of the form that makes a package one's own: texts are '' for none. */
export interface BrandingForm {
  readonly shortName: string;
  /** A data URL. */
  readonly logo: string;
  readonly accent: 'course' | 'own';
  readonly light: string;
  readonly dark: string;
  readonly welcome: string;
  readonly closing: string;
  readonly contact: string;
  readonly certificate: boolean;
  readonly statement: string;
  readonly issuer: string;
  readonly practice: boolean;
}

/** That part filled with choices, and with the course's own values where nothing was chosen. */
export function brandingForm(own: Branding, course: OfferedLooks): BrandingForm {
  const { light, dark } = own.colours ?? course.accent;
  const words = own.certificate || {};
  return {
    shortName: own.shortName ?? course.shortName,
    logo: own.logo ?? '',
    accent: own.colours === undefined ? 'course' : 'own',
    light,
    dark,
    welcome: own.welcome ?? '',
    closing: own.closing ?? '',
    contact: own.contact ?? course.contact ?? '',
    certificate: own.certificate !== false,
    statement: words.statement ?? '',
    issuer: words.issuer ?? '',
    practice: own.practice !== false && course.practice !== false,
  };
}

/** That part as a file of choices has it, to be judged as one. */
export function writtenBranding(form: BrandingForm) {
  const { shortName, logo, welcome, closing, contact, statement, issuer, practice } = form;
  return {
    shortName,
    ...(logo === '' ? {} : { logo }),
    ...(form.accent === 'own' ? { colours: ownColours(form) } : {}),
    ...(welcome.trim() === '' ? {} : { welcome }),
    ...(closing.trim() === '' ? {} : { closing }),
    ...(contact.trim() === '' ? {} : { contact }),
    certificate: form.certificate && { statement, issuer },
    practice,
  };
}

function ownColours({ light, dark }: BrandingForm): Colours {
  return { light: light.trim(), dark: dark.trim() };
}

/** An accent of the form that cannot be read, with the nearest that can. */
export interface FaultyAccent {
  readonly problem: string;
  readonly nearest: string;
}

/** What is wrong with the accents of the form, once they are colours. */
export function faultyAccents(
  form: BrandingForm,
  papers: Papers,
): Readonly<Partial<Record<'light' | 'dark', FaultyAccent>>> {
  const colours = ownColours(form);
  if (form.accent === 'course' || !isColour(colours.light) || !isColour(colours.dark)) return {};
  return Object.fromEntries(
    accentFaults(colours, papers).map(({ scheme, contrast, nearest }) => [
      scheme,
      {
        problem: `It cannot be read on the ${scheme} page: its contrast is ${contrast.toFixed(1)} to 1, and text needs 4.5.`,
        nearest,
      },
    ]),
  );
}

export function isColour(text: string): boolean {
  return /^#[0-9a-f]{6}$/i.test(text);
}
