import type { BodyProps } from './body.ts';
import { Prose } from './Prose.tsx';

/** A point on a scale; there is no right one. */
export function Likert({ item, response, onResponse }: BodyProps<'likert'>) {
  return (
    <div className="scale">
      {item.scale.map(({ id, text }) => (
        <label key={id}>
          <input
            type="radio"
            name={item.id}
            checked={response?.chosen === id}
            onChange={() => onResponse({ type: 'likert', chosen: id })}
          />{' '}
          <span>
            <Prose text={text} />
          </span>
        </label>
      ))}
    </div>
  );
}
