import { type KeyboardEvent, type ReactNode, useRef, useState } from 'react';

export interface Tab {
  readonly id: string;
  readonly title: string;
  /** A number beside the title, such as that of findings; 0 for none. */
  readonly count?: number;
  /** Drawn only while its tab is chosen. */
  readonly panel: () => ReactNode;
}

/** One panel at a time, chosen by tabs: arrow keys, Home and End move between them. */
export function Tabs({ label, tabs }: { readonly label: string; readonly tabs: readonly Tab[] }) {
  const [chosen, setChosen] = useState(tabs[0]?.id);
  const list = useRef<HTMLDivElement>(null);
  const at = Math.max(
    0,
    tabs.findIndex(({ id }) => id === chosen),
  );

  function move(event: KeyboardEvent) {
    const steps: Readonly<Record<string, number>> = {
      ArrowRight: at + 1,
      ArrowLeft: at - 1,
      Home: 0,
      End: tabs.length - 1,
    };
    const to = steps[event.key];
    if (to === undefined) return;
    event.preventDefault();
    const index = (to + tabs.length) % tabs.length;
    setChosen(tabs[index]?.id);
    list.current?.querySelectorAll<HTMLElement>('[role=tab]')[index]?.focus();
  }

  return (
    <div className="bench-tabs">
      <div role="tablist" aria-label={label} ref={list} onKeyDown={move}>
        {tabs.map(({ id, title, count = 0 }, index) => (
          <button
            key={id}
            type="button"
            role="tab"
            id={`tab-${id}`}
            aria-controls={`panel-${id}`}
            aria-selected={index === at}
            tabIndex={index === at ? 0 : -1}
            onClick={() => setChosen(id)}
          >
            {title}
            {count > 0 && <span className="tab-count"> {count}</span>}
          </button>
        ))}
      </div>
      {tabs.map(({ id, panel }, index) => (
        <section
          key={id}
          role="tabpanel"
          id={`panel-${id}`}
          aria-labelledby={`tab-${id}`}
          hidden={index !== at}
        >
          {index === at && panel()}
        </section>
      ))}
    </div>
  );
}
