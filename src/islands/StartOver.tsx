import { restart as words } from 'virtual:words/restart';
import { useRef, useState } from 'react';
import { examState } from '../attempt/progress.ts';
import { useNextFocus } from './items/next-focus.ts';
import { sco, useSco } from './sco/use-sco.ts';

/** The way to clear one's answers in the lessons, confirmed where it stands. */
export function StartOver() {
  const course = useSco('course');
  const attempt = useSco('attempt');
  const settings = useSco('settings');
  const [state, setState] = useState<'closed' | 'asking' | 'done'>('closed');
  const opener = useRef<HTMLButtonElement>(null);
  const question = useRef<HTMLHeadingElement>(null);
  const told = useRef<HTMLParagraphElement>(null);
  const focusNext = useNextFocus();
  const { kind, sittingsLeft } = examState(course, settings, attempt);

  const ask = () => {
    setState('asking');
    focusNext(() => question.current);
  };
  const keep = () => {
    setState('closed');
    focusNext(() => opener.current);
  };
  const clear = () => {
    sco().store.startOver();
    setState('done');
    focusNext(() => told.current);
  };

  if (state === 'done')
    return (
      <p className="start-over-done" ref={told} tabIndex={-1}>
        {words.done}
      </p>
    );
  if (state === 'closed')
    return (
      <button type="button" className="quiet" ref={opener} onClick={ask}>
        {words.open}
      </button>
    );
  return (
    <section className="start-over" aria-labelledby="start-over-title">
      <h3 id="start-over-title" ref={question} tabIndex={-1}>
        {words.title}
      </h3>
      <p>{words.clears}</p>
      <p>{words.keeps(kind === 'not-started' ? '' : words.sittings(sittingsLeft))}</p>
      <p>{words.elsewhere}</p>
      <div className="item-actions">
        <button type="button" className="primary" onClick={keep}>
          {words.keep}
        </button>
        <button type="button" className="quiet" onClick={clear}>
          {words.confirm}
        </button>
      </div>
    </section>
  );
}
