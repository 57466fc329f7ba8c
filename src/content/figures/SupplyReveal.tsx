import { Controls } from '@kit/figures/Controls.tsx';
import { type FormEvent, Fragment, useEffect, useRef, useState } from 'react';
import { tally, verdict } from './reveal.ts';
import { SupplyMap, type SupplyMapProps } from './supply-map.tsx';

interface Holder {
  readonly place: string;
  readonly name: string;
  readonly ground: string;
  /** The id of the mark of its kind, and the name of that. */
  readonly kind: string;
  readonly kindName: string;
  readonly sources: readonly { readonly href: string; readonly text: string }[];
}

interface Link {
  readonly what: string;
  readonly from: string;
  readonly to: string;
  readonly holders: readonly Holder[];
}

export interface SupplyRevealProps {
  readonly map: Omit<SupplyMapProps, 'at'>;
  readonly places: readonly { readonly id: string; readonly name: string }[];
  readonly links: readonly Link[];
  readonly end: string;
}

/**
 * The links of the supply map, one at a time: who could say no here? All of them at once before it
 * moves, at its end and on paper.
 */
export function SupplyReveal({ map, places, links, end }: SupplyRevealProps) {
  /** The link at hand; null where all are shown. */
  const [at, setAt] = useState<number | null>(null);
  useEffect(() => setAt(0), []);
  const list = useRef<HTMLOListElement>(null);
  const goTo = (next: number | null) => {
    setAt(next);
    // Its heading comes into being with it.
    requestAnimationFrame(() =>
      list.current
        ?.querySelector<HTMLElement>(next === null ? '.reveal-end' : '[data-now]')
        ?.focus(),
    );
  };

  return (
    <div className="reveal" data-moving={at !== null || undefined}>
      <SupplyMap {...map} at={at} />
      <ol className="reveal-links" ref={list}>
        {links.map((link, index) => (
          <li key={link.what} data-ahead={(at !== null && index > at) || undefined}>
            <p className="reveal-what" tabIndex={-1} data-now={index === at || undefined}>
              <b>{link.what}</b> <span>{`${link.from} to ${link.to}`}</span>
            </p>
            {index === at ? (
              <Question
                link={link}
                places={places}
                isLast={index === links.length - 1}
                onNext={() => goTo(index === links.length - 1 ? null : index + 1)}
                onAll={() => goTo(null)}
                place={`Link ${index + 1} of ${links.length}`}
              />
            ) : (
              <Holders holders={link.holders} />
            )}
          </li>
        ))}
        <li className="reveal-whole" data-ahead={at !== null || undefined}>
          <p className="reveal-end" tabIndex={-1}>
            <b>{`Who could say no, of ${links.length} links`}</b>
          </p>
          <ul>
            {tally(links, places).map(({ name, links: numbers }) => (
              <li key={name}>
                <b>{name}</b>{' '}
                <span>
                  {numbers.length === 0
                    ? 'none that we know of'
                    : `${numbers.length}: ${numbers.join(', ')}`}
                </span>
              </li>
            ))}
          </ul>
          <p>{end}</p>
          <Controls>
            <p>
              <button type="button" onClick={() => goTo(0)}>
                Link by link again
              </button>
            </p>
          </Controls>
        </li>
      </ol>
    </div>
  );
}

interface QuestionProps {
  readonly link: Link;
  readonly places: SupplyRevealProps['places'];
  readonly place: string;
  readonly isLast: boolean;
  readonly onNext: () => void;
  readonly onAll: () => void;
}

/** Asks who could say no, and then shows who. */
function Question({ link, places, place, isLast, onNext, onAll }: QuestionProps) {
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const [isTold, setTold] = useState(false);
  const said = useRef<HTMLParagraphElement>(null);
  useEffect(() => {
    if (isTold) said.current?.focus();
  }, [isTold]);
  const choose = (id: string) =>
    setChosen(chosen.includes(id) ? chosen.filter((each) => each !== id) : [...chosen, id]);
  const see = (event: FormEvent) => {
    event.preventDefault();
    setTold(true);
  };

  return (
    <>
      <div className="reveal-answer" data-untold={!isTold || undefined}>
        {isTold && (
          <p className="reveal-verdict" tabIndex={-1} ref={said}>
            {verdict(
              chosen,
              link.holders.map(({ place: id }) => id),
              places,
            )}
          </p>
        )}
        <Holders holders={link.holders} />
      </div>
      <Controls>
        {isTold ? (
          <p>
            <button type="button" onClick={onNext}>
              {isLast ? 'See the whole' : 'Next link'}
            </button>
          </p>
        ) : (
          <form onSubmit={see}>
            <fieldset className="segments">
              <legend>{`${place}: who could say no here?`}</legend>
              {places.map(({ id, name }) => (
                <label key={id}>
                  <input
                    type="checkbox"
                    checked={chosen.includes(id)}
                    onChange={() => choose(id)}
                  />
                  <span>{name}</span>
                </label>
              ))}
            </fieldset>
            <p>
              <button type="submit">See who</button>{' '}
              <button type="button" className="reveal-all" onClick={onAll}>
                Show all links
              </button>
            </p>
          </form>
        )}
      </Controls>
    </>
  );
}

/** Who could say no, on what ground, and where that comes from. */
function Holders({ holders }: { readonly holders: readonly Holder[] }) {
  return (
    <ul className="reveal-holders">
      {holders.map(({ place, name, ground, kind, kindName, sources }) => (
        <li key={place}>
          <b>{`${name}.`}</b> <span>{ground}</span>{' '}
          <small>
            <svg className="kind-mark" viewBox="0 0 12 12" aria-hidden="true">
              <use href={`#kind-${kind}`} />
            </svg>{' '}
            <span>{kindName}</span>
            {sources.map(({ href, text }, index) => (
              <Fragment key={href}>
                <span>{index === 0 ? ': ' : ', '}</span>
                <a href={href}>{text}</a>
              </Fragment>
            ))}
          </small>
        </li>
      ))}
    </ul>
  );
}
