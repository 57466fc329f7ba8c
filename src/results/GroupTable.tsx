import { percent } from './analysis/finding-words.ts';
import type { GroupAnalysis } from './analysis/groups.ts';
import { Scrolled } from './Scrolled.tsx';

interface Props {
  readonly name: string;
  /** The part of the course that they are of. */
  readonly part: string;
  readonly groups: readonly GroupAnalysis[];
}

/** What lessons or objectives came to, with a bar from nothing to all points for each. */
export function GroupTable({ name, part, groups }: Props) {
  if (groups.length === 0) return null;
  return (
    <Scrolled label={`${part}, ${name.toLowerCase()}`}>
      <table className="results-table">
        <caption>{name}</caption>
        <thead>
          <tr>
            <th scope="col">{name.replace('By ', '')}</th>
            <th scope="col" className="number">
              Questions
            </th>
            <th scope="col" className="number">
              Answers
            </th>
            <th scope="col" className="number">
              Points
            </th>
            <th scope="col" className="results-bars">
              of all
            </th>
          </tr>
        </thead>
        <tbody>
          {groups.map(({ id, name: text, items, answers, difficulty, few }) => (
            <tr key={id}>
              <th scope="row">{text}</th>
              <td className="number">{items}</td>
              <td className="number">
                {answers}
                {few && <small> few</small>}
              </td>
              <td className="number">{percent(difficulty)}</td>
              <td className="results-bars">
                <svg viewBox="0 0 100 12" width="100" height="12" aria-hidden="true">
                  <rect className="results-all" x="0" y="2" width="100" height="8" />
                  <rect x="0" y="2" width={100 * difficulty} height="8" />
                </svg>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </Scrolled>
  );
}
