import { useState } from 'react';
import { Choice } from '../library/Choice.tsx';
import type { ItemAnalysis, PartAnalysis } from './analysis/class-analysis.ts';
import { findingWords, percent } from './analysis/finding-words.ts';
import { fewAnswers, isForChange } from './analysis/findings.ts';
import { Folded } from './Folded.tsx';
import { asOrder, authorLink, type ItemOrder, itemOrders, orderedItems } from './item-figures.ts';
import { decimals } from './result-tables.ts';
import { partNames } from './result-words.ts';
import { Scrolled } from './Scrolled.tsx';

/** All questions of a part in figures. Those with few answers come last, in the order of the course. */
export function ItemTable({ part }: { readonly part: PartAnalysis }) {
  const [order, setOrder] = useState<ItemOrder>('separation');
  const items = orderedItems(part.items, order);
  return (
    <Folded
      className="results-all-items"
      summary={<h3>All {part.items.length} questions in figures</h3>}
    >
      <div className="results-order">
        <Choice
          label="Order by"
          value={order}
          options={Object.entries(itemOrders)}
          onChoose={(chosen) => setOrder(asOrder(chosen))}
        />
      </div>
      <p className="aside">
        Marked <small>few</small>: fewer than {fewAnswers} answers, which say little; they come
        last, whatever the order.
      </p>
      <Scrolled label={`All questions: ${partNames[part.part]}`}>
        <table className="results-table">
          <thead>
            <tr>
              {[
                'Question',
                'Answers',
                'Points',
                'Correlation',
                '95 %',
                'D',
                'Seconds',
                'Tries',
              ].map((head, at) => (
                <th scope="col" key={head} className={at === 0 ? undefined : 'number'}>
                  {head}
                </th>
              ))}
              <th scope="col">Look at</th>
            </tr>
          </thead>
          <tbody>
            {items.map((item) => (
              <ItemRow key={item.id} item={item} />
            ))}
          </tbody>
        </table>
      </Scrolled>
    </Folded>
  );
}

function ItemRow({ item }: { readonly item: ItemAnalysis }) {
  const { id, asked, interval } = item;
  const range =
    interval === null ? '' : `${decimals(interval.low, 2)} to ${decimals(interval.high, 2)}`;
  const [first] = item.findings;
  return (
    <tr data-change={(first !== undefined && isForChange(first)) || undefined}>
      <th scope="row">{asked === undefined ? id : <a href={authorLink(id)}>{asked.prompt}</a>}</th>
      <td className="number">
        {item.answers}
        {item.few && <small> few</small>}
      </td>
      <td className="number">{percent(item.difficulty)}</td>
      <td className="number">{decimals(item.separation, 2)}</td>
      <td className="number">{range}</td>
      <td className="number">{decimals(item.discrimination, 2)}</td>
      <td className="number">{decimals(item.seconds, 0)}</td>
      <td className="number">{decimals(item.tries, 1)}</td>
      <td>{first === undefined ? '' : findingWords(first)}</td>
    </tr>
  );
}
