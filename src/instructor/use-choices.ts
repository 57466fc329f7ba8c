import { useLayoutEffect, useRef, useState } from 'react';
import type { PackageChoices } from '../packaging/make/choices.ts';
import { linkOfChoices, readChoicesLink } from '../packaging/make/choices-link.ts';
import type { OwnBank } from '../packaging/make/own-bank.ts';
import type { ReadChoices } from '../packaging/make/read-choices.ts';
import type { Problem } from '../packaging/site/problem.ts';
import {
  type ChoicesForm,
  chosenSince,
  type FormReading,
  formOf,
  type OfferedCourse,
  readForm,
} from './choices-form.ts';

/** Choices from elsewhere. */
export type TakenChoices = Extract<ReadChoices, { kind: 'read' }>;

export interface Choosing extends FormReading {
  readonly form: ChoicesForm;
  /** What is wrong with the link the page was opened by; [] for nothing. */
  readonly linkProblems: readonly Problem[];
  /** What of the course has changed since the choices that came from elsewhere were made. */
  readonly changes: readonly string[];
  readonly change: (part: Partial<ChoicesForm>) => void;
  /** Fills the form with choices from elsewhere, for the course as it is now or will be. */
  readonly take: (read: TakenChoices, course?: OfferedCourse) => void;
  /** Goes on with a course that asks other questions: new ones are chosen. */
  readonly follow: (next: OfferedCourse) => void;
  /** The last choices that held together. */
  readonly sound: PackageChoices;
  /** Equal for equal choices; null while they do not hold together. */
  readonly link: string | null;
}

const defaults: PackageChoices = { format: 'scorm-1.2' };

/** The logo, which is too long for an address: the tab keeps it beside that. '' for none. */
function keptLogo(): string {
  const state: unknown = history.state;
  const isKept = typeof state === 'object' && state !== null && 'logo' in state;
  return isKept && typeof state.logo === 'string' ? state.logo : '';
}

/** Beside what the form is about. */
export interface OwnThere {
  readonly banks: readonly OwnBank[];
  /** Whether the course is still to get some that the address may name: nothing is read before. */
  readonly isAwaited: boolean;
  /** What a draft that the page was opened with says of the course; null for none. */
  readonly begins: Pick<PackageChoices, 'title' | 'settings'> | null;
}

/** The form, kept in the page's address so that a reload, a bookmark or a link brings it back. */
export function useChoices(
  course: OfferedCourse,
  { banks, isAwaited, begins }: OwnThere,
): Choosing {
  const [form, setForm] = useState(() => formOf(defaults, course));
  const [linkProblems, setLinkProblems] = useState<readonly Problem[]>([]);
  const [changes, setChanges] = useState<readonly string[]>([]);
  const [opened, setOpened] = useState(false);
  const reading = withOwn(readForm(form, course), banks);
  const keptBanks = useRef(banks);
  const now = useRef(course);
  now.current = course;
  const first = useRef(begins);
  first.current = begins;
  const sound = useRef(defaults);
  if (reading.choices !== null) sound.current = reading.choices;
  const link = reading.choices === null ? null : linkOfChoices(reading.choices, course);
  const hash = link === null || link === linkOfChoices(defaults, course) ? '' : `#choices=${link}`;

  const { logo } = form;

  // Both before anything is painted: who sees a form can neither fill it in too early, nor leave it
  // before the address has what was filled in.
  useLayoutEffect(() => {
    if (isAwaited) return undefined;
    let isFirst = true;
    function open() {
      const course = now.current;
      const given = new URLSearchParams(location.hash.slice(1)).get('choices');
      const read = given === null ? null : readChoicesLink(given, course);
      setLinkProblems(read?.kind === 'failed' ? read.problems : []);
      setChanges(read?.kind === 'read' ? read.changes : []);
      const logo = keptLogo();
      setForm((before) =>
        read?.kind === 'read'
          ? { ...formOf(read.choices, course), logo }
          : { ...(isFirst ? formOf({ ...defaults, ...first.current }, course) : before), logo },
      );
      isFirst = false;
      setOpened(true);
    }
    open();
    window.addEventListener('hashchange', open);
    return () => window.removeEventListener('hashchange', open);
  }, [isAwaited]);

  useLayoutEffect(() => {
    const ready = opened && link !== null && linkProblems.length === 0;
    const isKept = keptLogo() === logo && keptBanks.current === banks;
    if (!ready || (location.hash === hash && isKept)) return undefined;
    const address = hash || location.pathname + location.search;
    const beside = { ...(logo !== '' && { logo }), ...(banks.length > 0 && { own: banks }) };
    const keep = () => {
      history.replaceState(Object.keys(beside).length === 0 ? null : beside, '', address);
      keptBanks.current = banks;
    };
    let timer: ReturnType<typeof setTimeout> | undefined;
    try {
      keep();
    } catch {
      // Safari takes a hundred addresses in half a minute.
      timer = setTimeout(keep, 30_000);
    }
    return () => clearTimeout(timer);
  }, [opened, link, hash, logo, banks, linkProblems]);

  return {
    ...reading,
    form,
    sound: sound.current,
    linkProblems,
    changes,
    link,
    change: (part) => {
      setLinkProblems([]);
      setForm((before) => ({ ...before, ...part }));
    },
    take: ({ choices, changes: since }, of = course) => {
      setLinkProblems([]);
      setChanges(since);
      setForm(formOf(choices, of));
    },
    follow: (next) =>
      setForm((before) => ({
        ...before,
        questions: chosenSince(before.questions, course, next),
      })),
  };
}

function withOwn(reading: FormReading, own: readonly OwnBank[]): FormReading {
  const { choices } = reading;
  if (choices === null || own.length === 0) return reading;
  // These are drawn in this browser, which has the words of the course's language alone.
  return choices.interfaceLanguage === undefined
    ? { ...reading, choices: { ...choices, own } }
    : { choices: null, problems: { ...reading.problems, interfaceLanguage: noOwnWords } };
}

const noOwnWords =
  'Questions of your own come with words in the language of the course: choose that for the interface too, or take them out.';
