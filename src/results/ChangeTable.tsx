import { percent } from './analysis/finding-words.ts';
import type { ItemChange } from './analysis/version-change.ts';
import { decimals } from './result-tables.ts';
import { Scrolled } from './Scrolled.tsx';

/** How questions did in an earlier version of the course and now. */
export function ChangeTable({ changes }: { readonly changes: readonly ItemChange[] }) {
  return (
    <section aria-labelledby="results-changes">
      <h2 id="results-changes">What changed since the earlier version</h2>
      <p className="aside">
        Two classes differ by more than the course. Changes that chance alone could make are not
        marked <b>sure</b>.
      </p>
      <Scrolled label="Changes">
        <table className="results-table">
          <thead>
            <tr>
              <th scope="col">Question</th>
              <th scope="col" className="number">
                Points before
              </th>
              <th scope="col" className="number">
                Now
              </th>
              <th scope="col" className="number">
                Change, 95 %
              </th>
              <th scope="col" className="number">
                Correlation before
              </th>
              <th scope="col" className="number">
                Now
              </th>
            </tr>
          </thead>
          <tbody>
            {changes.map(({ id, prompt, before, now, difficulty, interval, few, isSure }) => (
              <tr key={id}>
                <th scope="row">{prompt || id}</th>
                <td className="number">{percent(before.difficulty)}</td>
                <td className="number">{percent(now.difficulty)}</td>
                <td className="number">
                  {signed(difficulty)} ({signed(interval.low)} to {signed(interval.high)})
                  {isSure && <b> sure</b>}
                  {few && <small> few</small>}
                </td>
                <td className="number">{decimals(before.separation, 2)}</td>
                <td className="number">{decimals(now.separation, 2)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </Scrolled>
    </section>
  );
}

const signed = (share: number) => `${share < 0 ? '−' : '+'}${Math.abs(Math.round(share * 100))}`;
