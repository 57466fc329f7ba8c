import { courseText } from 'virtual:words';
import { search as words } from 'virtual:words/search';
import { type KeyboardEvent, useEffect, useMemo, useRef, useState } from 'react';
import { openDialog } from './dialog.tsx';
import { pageSections } from './page-sections.ts';
import {
  type Found,
  type Search as Look,
  type Part,
  type Section,
  searchOf,
} from './search-index.ts';

/** Opens the search of the course. */
export function openSearch(): void {
  openDialog(words.title, (close) => <Search onClose={close} />);
}

interface SearchProps {
  /** Called when the learner goes to a place that was found, or wants none. */
  readonly onClose: () => void;
}

function Search({ onClose }: SearchProps) {
  const [query, setQuery] = useState('');
  const [index, setIndex] = useState<Index | null>(null);
  useEffect(() => {
    void indexOfCourse().then(setIndex);
  }, []);
  const found = useMemo(() => index?.search(query) ?? [], [index, query]);
  const list = useRef<HTMLDivElement>(null);
  const move = (event: KeyboardEvent) => {
    // What is being composed has keys of its own.
    if (event.nativeEvent.isComposing) return;
    const stops = [...(list.current?.querySelectorAll<HTMLElement>('input, a') ?? [])];
    const at = event.target instanceof HTMLElement ? stops.indexOf(event.target) : -1;
    if (event.key === 'Enter' && at === 0) stops[1]?.click();
    // Else it would empty the field first.
    if (event.key === 'Escape') onClose();
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key] ?? 0;
    const next = stops[at + step];
    if (step === 0 || next === undefined) return;
    event.preventDefault();
    next.focus();
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: arrows go between the field and the links in it.
    <div ref={list} onKeyDown={move}>
      <input
        type="search"
        // biome-ignore lint/a11y/noAutofocus: one has asked to write here.
        autoFocus
        autoComplete="off"
        spellCheck={false}
        aria-label={words.label}
        placeholder={words.label}
        value={query}
        onInput={({ currentTarget }) => setQuery(currentTarget.value)}
      />
      <p className="tool-note" role="status">
        {index === null
          ? words.reading
          : query.trim() === ''
            ? ''
            : words.found(found.length, query)}
        {index?.isWhole === false && ` ${words.partly}`}
      </p>
      <ol className="found">
        {found.map((each) => (
          <FoundPlace key={each.href} found={each} onClose={onClose} />
        ))}
      </ol>
    </div>
  );
}

function FoundPlace({ found, onClose }: { readonly found: Found } & SearchProps) {
  return (
    <li {...courseText}>
      <a href={found.href} onClick={onClose}>
        <Parts of={found.title} />
      </a>
      {found.of !== '' && <small>{found.of}</small>}
      <p>
        <Parts of={found.snippet} />
      </p>
    </li>
  );
}

function Parts({ of }: { readonly of: readonly Part[] }) {
  // biome-ignore lint/suspicious/noArrayIndexKey: parts of a text have nothing but their order.
  return of.map(({ text, hit }, at) => (hit ? <mark key={at}>{text}</mark> : text));
}

interface Index {
  readonly search: Look;
  /** False where a page could not be had, as when the network is gone. */
  readonly isWhole: boolean;
}

/** Made once a document from the pages themselves, so that the package has their words once. */
let made: Promise<Index> | null = null;

function indexOfCourse(): Promise<Index> {
  made ??= makeIndex().then((index) => {
    if (!index.isWhole) made = null;
    return index;
  });
  return made;
}

async function makeIndex(): Promise<Index> {
  const pages = await Promise.all(pagesInContents().map(sectionsAt));
  const sections = pages.flatMap((each) => each ?? []);
  return { search: searchOf(sections), isWhole: !pages.includes(null) };
}

/** The lessons of this package, its glossary and sources. */
function pagesInContents(): readonly string[] {
  const links = document.querySelectorAll('#contents [data-with] > a, #contents [data-reference]');
  return [...links].flatMap((link) => link.getAttribute('href') ?? []);
}

async function sectionsAt(href: string): Promise<readonly Section[] | null> {
  try {
    const response = await fetch(href);
    if (!response.ok) return null;
    const page = new DOMParser().parseFromString(await response.text(), 'text/html');
    return pageSections(page, href);
  } catch {
    return null;
  }
}
