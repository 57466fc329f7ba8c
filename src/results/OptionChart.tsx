import { useId } from 'react';
import type { ItemAnalysis } from './analysis/class-analysis.ts';
import { percent } from './analysis/finding-words.ts';
import { decimals } from './result-tables.ts';
import { Scrolled } from './Scrolled.tsx';

const names = ['lowest', 'second', 'third', 'highest'] as const;

/**
 * Who chose which option: a row of four bars for each, from the lowest quarter of the people to the
 * highest. Bars begin at nothing and end at all; right is told by a word.
 */
export function OptionChart({ item }: { readonly item: ItemAnalysis }) {
  const id = useId();
  const { options, quarters } = item;
  const share = (people: number, quarter: number) =>
    (quarters[quarter] ?? 0) === 0 ? 0 : people / (quarters[quarter] ?? 1);
  return (
    <Scrolled label={`Who chose what: ${item.asked?.prompt ?? item.id}`}>
      <table className="results-table results-options-table">
        <caption id={id}>
          Who chose what, in percent of each quarter of the people by how they stand elsewhere
        </caption>
        <thead>
          <tr>
            <th scope="col">Option</th>
            {names.map((name, quarter) => (
              <th scope="col" key={name} className="number">
                {name}
                <small> of {quarters[quarter] ?? 0}</small>
              </th>
            ))}
            <th scope="col" className="results-bars">
              lowest to highest
            </th>
            <th scope="col" className="number">
              correlation
            </th>
          </tr>
        </thead>
        <tbody>
          {options.map((option) => (
            <tr key={option.id} data-right={option.right ?? undefined}>
              <th scope="row">
                <b>{option.mark}</b> {option.text === option.mark ? '' : option.text}
                {option.right === true && <span className="results-right"> right</span>}
              </th>
              {names.map((name, quarter) => (
                <td key={name} className="number">
                  {percent(share(option.byQuarter[quarter] ?? 0, quarter))}
                </td>
              ))}
              <td className="results-bars">
                <svg viewBox="0 0 80 26" width="80" height="26" aria-hidden="true">
                  <line x1="0" y1="25.5" x2="80" y2="25.5" />
                  {names.map((name, quarter) => {
                    const height = 24 * share(option.byQuarter[quarter] ?? 0, quarter);
                    return (
                      <rect
                        key={name}
                        x={quarter * 20 + 2}
                        y={25 - height}
                        width={16}
                        height={height}
                      />
                    );
                  })}
                </svg>
              </td>
              <td className="number">{decimals(option.separation, 2)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Scrolled>
  );
}
