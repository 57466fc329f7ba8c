import type { BodyProps, ItemView } from './body.ts';
import { Prose } from './Prose.tsx';

/** A point on a scale; there is no right one. */
function Likert({ item, response, onResponse }: BodyProps<'likert'>) {
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

export const view: ItemView<'likert'> = {
  Body: Likert,
  said: ({ scale }, { chosen }) => scale.filter(({ id }) => id === chosen),
};
