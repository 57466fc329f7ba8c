import type { RulePrediction } from './analysis/predictions.ts';
import { Folded } from './Folded.tsx';
import { decimals } from './result-tables.ts';
import { Scrolled } from './Scrolled.tsx';

/** Which rules of the review tell which questions do badly. */
export function PredictionTable({
  predictions,
}: {
  readonly predictions: readonly RulePrediction[];
}) {
  return (
    <Folded
      className="results-predictions"
      summary={<h2>Which rules of the review predict bad questions</h2>}
    >
      <p className="aside">
        A question does badly where something about it is to be changed. Of a rule that names fewer
        than ten questions nothing can be said; it is marked <small>few</small>.
      </p>
      <Scrolled label="Rules of the review">
        <table className="results-table">
          <thead>
            <tr>
              <th scope="col">Rule</th>
              <th scope="col" className="number">
                Questions named, bad of them
              </th>
              <th scope="col" className="number">
                Others, bad of them
              </th>
              <th scope="col" className="number">
                Mean correlation
              </th>
              <th scope="col" className="number">
                Of others
              </th>
            </tr>
          </thead>
          <tbody>
            {predictions.map((each) => (
              <tr key={each.rule}>
                <th scope="row">
                  <a href={`guide-review.html#${each.rule}`}>{each.rule}</a>
                </th>
                <td className="number">
                  {each.named}, {each.bad}
                  {each.few && <small> few</small>}
                </td>
                <td className="number">
                  {each.others}, {each.badOthers}
                </td>
                <td className="number">{decimals(each.separation, 2)}</td>
                <td className="number">{decimals(each.separationOthers, 2)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </Scrolled>
    </Folded>
  );
}
